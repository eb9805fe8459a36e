package dev.lyceum.render;

import dev.lyceum.output.OutputFile;
import dev.lyceum.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A page on its way to the disk.
 *
 * @param path where it goes
 * @param file absent when the template failed
 * @param findings what was wrong in the page
 * @param failure what was wrong in the template
 * @param parts the parts with their finished HTML
 */
public record RenderedPage(
        String path,
        Optional<OutputFile> file,
        PageView.Features features,
        List<Finding> findings,
        Optional<Problem> failure,
        List<PageView.PartView> parts) {
    public RenderedPage {
        findings = List.copyOf(findings);
        parts = List.copyOf(parts);
    }
}
