package dev.lyceum.check;

import dev.lyceum.markdown.Heading;
import dev.lyceum.markdown.Piece;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.Page;
import dev.lyceum.site.PagePieces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids that the author has given twice on a page: a link to one of them leads to the first. */
final class DuplicateIdRule implements Rule {
    private static final String ATTRIBUTE = " id=\"";

    @Override
    public List<Issue> issues(CheckedSite site) {
        List<Issue> issues = new ArrayList<>();
        for (Page page : site.site().pages()) {
            if (page.source().isPresent() && !page.fallback()) {
                ParsedPage source = page.source().get();
                for (String id : duplicates(page, source)) {
                    tell(site, source, id, issues);
                }
            }
        }
        return issues;
    }

    private static Set<String> duplicates(Page page, ParsedPage source) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (PartBody part : source.body().parts()) {
            part.heading()
                    .map(Heading::id)
                    .filter(id -> !id.isEmpty() && !seen.add(id))
                    .ifPresent(twice::add);
        }
        PagePieces.forEach(page, piece -> {
            if (piece instanceof Piece.Html html) {
                collect(html.html(), seen, twice);
            }
        });
        return twice;
    }

    private static void collect(String html, Set<String> seen, Set<String> twice) {
        for (int at = html.indexOf(ATTRIBUTE); at >= 0; at = html.indexOf(ATTRIBUTE, at + 1)) {
            int start = at + ATTRIBUTE.length();
            int end = html.indexOf('"', start);
            if (end > start && !seen.add(html.substring(start, end))) {
                twice.add(html.substring(start, end));
            }
        }
    }

    /** At the second place in the file that gives the id; silent where it is not the author who gave it. */
    private static void tell(CheckedSite site, ParsedPage source, String id, List<Issue> issues) {
        String name = Pattern.quote(id);
        Matcher given = Pattern.compile("\\{[^{}\\n]{0,200}?#" + name + "(?=[\\s}])|<[^<>]{0,500}?\\sid\\s*=\\s*[\"']?"
                        + name + "(?=[\"'\\s>/])")
                .matcher(site.text(source.file()).text());
        if (given.find(source.frontMatter().block().end())) {
            int first = given.start();
            if (given.find()) {
                int line = site.text(source.file()).locate(first).line();
                issues.add(Issue.of(site.warning(
                                source,
                                "id-duplicate",
                                given.end() - id.length(),
                                "the id \"" + id + "\" is given in line " + line + " already")
                        .withHint("give each place an id of its own")));
            }
        }
    }
}
