package dev.lyceum.build;

import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import dev.lyceum.render.Finding;
import dev.lyceum.render.RenderedPage;
import dev.lyceum.site.Page;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what was found in rendering into problems with line and column; reads a file again only when something was. */
final class FindingLocator {
    /** Of one page: more than anybody reads. */
    private static final int MOST = 1_000;

    List<Problem> problems(Page page, RenderedPage rendered) {
        List<Problem> problems = new ArrayList<>();
        rendered.failure().ifPresent(problems::add);
        Optional<SourceFile> file = page.source().map(source -> source.file());
        if (!rendered.findings().isEmpty() && file.isPresent()) {
            List<Finding> findings = rendered.findings();
            SourceText text;
            try {
                text = SourceReader.read(file.get()).text();
            } catch (UnreadableFileException e) {
                problems.add(e.problem()); // without its text nothing has a place in it
                return problems;
            }
            if (findings.size() > MOST) {
                findings = findings.subList(0, MOST);
                problems.add(text.warning(
                        "more-problems",
                        rendered.findings().get(MOST).offset(),
                        (rendered.findings().size() - MOST) + " more problems in this file"));
            }
            for (Finding finding : findings) {
                Problem problem = finding.severity() == Severity.ERROR
                        ? text.error(finding.code(), finding.offset(), finding.message())
                        : text.warning(finding.code(), finding.offset(), finding.message());
                problems.add(finding.hint().isEmpty() ? problem : problem.withHint(finding.hint()));
            }
        }
        return problems;
    }
}
