package dev.lyceum.check;

import dev.lyceum.problem.Problem;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.Page;
import dev.lyceum.site.Resource;
import dev.lyceum.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What broken links were meant for, where that is certain: a file whose name is written in another case, a path that begins
 * at the content folder but lacks its slash, the old address of a page that has moved. Its issues take the place of what
 * rendering said of the same link.
 */
final class LinkRepairRule implements Rule {
    @Override
    public List<Issue> issues(CheckedSite site) {
        Places places = new Places(site);
        List<Issue> issues = new ArrayList<>();
        for (LinkUse use : site.uses()) {
            if (use.target() instanceof LinkTarget.Broken) {
                places.repair(use).ifPresent(issues::add);
            }
        }
        return issues;
    }

    /** What there is on the site, by more than its exact name. */
    private static final class Places {
        private final CheckedSite site;
        /** Paths of files by themselves in lower case; empty where several differ in nothing but case. */
        private final Map<String, Optional<String>> names = new HashMap<>();

        Places(CheckedSite site) {
            this.site = site;
            for (Page page : site.site().pages()) {
                page.source().ifPresent(source -> add(source.file().path()));
            }
            for (Resource resource : site.site().resources().values()) {
                add(resource.file().path());
            }
            for (SourceFile file : site.parsed().staticFiles()) {
                add(site.parsed().staticPath(file));
            }
        }

        private void add(String path) {
            names.merge(
                    path.toLowerCase(Locale.ROOT),
                    Optional.of(path),
                    (one, other) -> one.equals(other) ? one : Optional.empty());
        }

        Optional<Issue> repair(LinkUse use) {
            String destination = use.link().destination();
            int end = pathEnd(destination);
            String path = destination.substring(0, end);
            String suffix = destination.substring(end);
            Optional<String> found =
                    inOtherCase(use, path).or(() -> fromTheTop(path)).filter(better -> leadsSomewhere(use, better));
            if (found.isPresent()) {
                return Optional.of(issue(
                        use,
                        use.isImage() ? "image-missing" : "link-broken",
                        "nothing of this site is at \"" + destination + "\"",
                        found.get() + suffix,
                        "did you mean \"" + found.get() + "\"?"));
            }
            return site.links()
                    .moved(use.page(), path)
                    .map(page -> issue(
                            use,
                            "link-moved",
                            LinkResolver.formerAddress(destination, page),
                            "/" + page.url() + suffix,
                            "link to \"/" + page.url() + "\""));
        }

        private Issue issue(LinkUse use, String code, String message, String replacement, String hint) {
            int offset = use.link().offset();
            String destination = use.link().destination();
            Problem problem = site.warning(use.source(), code, offset, message).withHint(hint);
            boolean asWritten = site.text(use.source().file()).text().startsWith(destination, offset);
            boolean plain =
                    replacement.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')' || c == '<' || c == '>');
            return asWritten && plain && leadsSomewhere(use, replacement)
                    ? new Issue(
                            problem, Optional.of(Fix.replace(use.source().file(), offset, destination, replacement)))
                    : Issue.of(problem);
        }

        private boolean leadsSomewhere(LinkUse use, String destination) {
            return !(site.links().resolve(use.page(), use.link().kind(), destination) instanceof LinkTarget.Broken);
        }

        /** The path with the case of the file that it names otherwise. */
        private Optional<String> inOtherCase(LinkUse use, String path) {
            String own = use.source().file().path();
            boolean rooted = path.startsWith("/");
            Optional<String> place = rooted ? Optional.of(path.substring(1)) : LinkResolver.join(own, path);
            String contentDir = use.page().language().contentDir() + "/";
            return place.map(name -> name.toLowerCase(Locale.ROOT))
                    .flatMap(name -> named(name)
                            .or(() -> named(name + ".md"))
                            .or(() -> rooted ? named(contentDir.toLowerCase(Locale.ROOT) + name) : Optional.empty()))
                    .map(name -> withNames(path, name));
        }

        private Optional<String> named(String lowerCase) {
            return names.getOrDefault(lowerCase, Optional.empty());
        }

        /** The path with its last names, down to the first that only says where to go, as the file has them. */
        private static String withNames(String path, String file) {
            String[] written = path.split("/", -1);
            String[] real = file.split("/", -1);
            for (int i = 1; i <= Math.min(written.length, real.length); i++) {
                String name = written[written.length - i];
                if (!real[real.length - i].regionMatches(true, 0, name, 0, name.length()) || name.isEmpty()) {
                    break;
                }
                written[written.length - i] = real[real.length - i].substring(0, name.length());
            }
            return String.join("/", written);
        }

        private static Optional<String> fromTheTop(String path) {
            boolean relative = path.startsWith("/") || path.startsWith(".") || path.indexOf('/') < 0;
            return relative ? Optional.empty() : Optional.of("/" + path);
        }

        private static int pathEnd(String destination) {
            for (int i = 0; i < destination.length(); i++) {
                if (destination.charAt(i) == '#' || destination.charAt(i) == '?') {
                    return i;
                }
            }
            return destination.length();
        }
    }
}
