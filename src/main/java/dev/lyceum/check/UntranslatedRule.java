package dev.lyceum.check;

import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.Page;
import dev.lyceum.source.SourceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pages that say the same as their counterpart in another language: the text was pasted there, and never translated. */
final class UntranslatedRule implements Rule {
    /** In signs: names, numbers and lines of code may be the same in any language. */
    private static final int SHORTEST_LINE = 20;

    private static final int FEWEST_LINES = 5;

    @Override
    public List<Issue> issues(CheckedSite site) {
        List<Issue> issues = new ArrayList<>();
        for (Page page : site.site().pages()) {
            List<ParsedPage> sources = site.site().translations(page).stream()
                    .filter(other -> !other.fallback())
                    .flatMap(other -> other.source().stream())
                    .toList();
            boolean first = !sources.isEmpty()
                    && page.source().filter(sources.get(0)::equals).isPresent();
            if (first && !page.fallback() && sources.size() > 1) {
                compare(site, sources, issues);
            }
        }
        return issues;
    }

    /** @param sources of one page in several languages */
    private static void compare(CheckedSite site, List<ParsedPage> sources, List<Issue> issues) {
        List<Set<String>> lines = sources.stream().map(UntranslatedRule::lines).toList();
        for (int later = 1; later < sources.size(); later++) {
            ParsedPage page = sources.get(later);
            firstLike(lines.get(later), lines.subList(0, later))
                    .map(sources::get)
                    .ifPresent(earlier -> issues.add(Issue.of(site.warning(
                                    page,
                                    "translation-same",
                                    0,
                                    "this page has the same text as its translation "
                                            + earlier.file().path())
                            .withHint(
                                    "translate it, or delete the file: readers are led to the other language then"))));
        }
    }

    private static Optional<Integer> firstLike(Set<String> own, List<Set<String>> earlier) {
        for (int i = 0; i < earlier.size(); i++) {
            Set<String> common = new HashSet<>(own);
            common.retainAll(earlier.get(i));
            int most = Math.max(own.size(), earlier.get(i).size());
            if (common.size() >= FEWEST_LINES && common.size() * 10 >= most * 9) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The lines of a page's text that are sentences rather than words. */
    private static Set<String> lines(ParsedPage page) {
        try {
            String text = SourceReader.read(page.file()).text().text();
            Set<String> lines = new HashSet<>();
            int body = Math.min(page.frontMatter().block().end(), text.length());
            text.substring(body)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= SHORTEST_LINE && !line.contains("{{"))
                    .forEach(lines::add);
            return lines;
        } catch (IOException e) {
            return Set.of(); // gone meanwhile
        }
    }
}
