package dev.lyceum.check;

import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.Resource;
import dev.lyceum.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Images on pages that take long to load; each is told once, where it is first shown. */
final class ImageSizeRule implements Rule {
    private static final long MOST_BYTES = 1_000_000;

    @Override
    public List<Issue> issues(CheckedSite site) {
        Map<String, SourceFile> files = new HashMap<>();
        for (SourceFile file : site.parsed().staticFiles()) {
            files.put(site.parsed().staticPath(file), file);
        }
        for (Resource resource : site.site().resources().values()) {
            files.put(resource.url(), resource.file());
        }
        List<Issue> issues = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (LinkUse use : site.uses()) {
            if (!use.isImage() || !(use.target() instanceof LinkTarget.Internal internal)) {
                continue;
            }
            SourceFile file = files.get(internal.url());
            if (file != null && file.size() > MOST_BYTES && told.add(file.path())) {
                issues.add(Issue.of(site.warning(
                                use.source(),
                                "image-large",
                                use.link().offset(),
                                String.format(
                                        Locale.ROOT,
                                        "the image %s has %.1f MB",
                                        file.path(),
                                        file.size() / 1_000_000.0))
                        .withHint("make it smaller than 1 MB: fewer pixels, or WebP or JPEG for photographs")));
            }
        }
        return issues;
    }
}
