package dev.lyceum.check;

import dev.lyceum.check.FrontMatterKeys.Kind;
import dev.lyceum.check.FrontMatterKeys.Known;
import dev.lyceum.data.Data;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values in front matter that count as absent because they are of the wrong sort. */
final class FrontMatterTypeRule implements Rule {
    @Override
    public List<Issue> issues(CheckedSite site) {
        List<Issue> issues = new ArrayList<>();
        for (ParsedPage page : site.parsed().pages()) {
            page.frontMatter().table().entries().forEach((key, value) -> {
                Optional<Known> known = FrontMatterKeys.find(key);
                if (known.isPresent()
                        && !isTold(key, known.get().kind())
                        && !fits(value, known.get().kind())) {
                    issues.add(Issue.of(site.warning(
                                    page,
                                    "front-matter-type",
                                    value.offset(),
                                    "\"" + key + "\" is not " + known.get().kind().words + ", so it has no effect")
                            .withHint("write " + known.get().kind().words)));
                }
            });
        }
        return issues;
    }

    /** Whether reading the page has told what is wrong with the value already. */
    private static boolean isTold(String key, Kind kind) {
        return kind == Kind.FLAG || kind == Kind.MOMENT || key.equalsIgnoreCase("weight");
    }

    /** Whether a value counts under such a key; nothing at all is left out by many editors on purpose. */
    static boolean fits(Data value, Kind kind) {
        if (value instanceof Data.Nothing
                || value.asText().filter(String::isBlank).isPresent()) {
            return true;
        }
        FrontMatter alone = new FrontMatter(Optional.empty(), new Data.Table(Map.of("k", value), 0), new Span(0, 0));
        return switch (kind) {
            case TEXT -> value.asText().isPresent();
            case NUMBER -> alone.integer("k").isPresent();
            case FLAG -> alone.flag("k").isPresent();
            case MOMENT -> alone.moment("k").isPresent();
            case WORDS ->
                value.asText().isPresent()
                        || (value instanceof Data.Items items
                                && items.values().stream()
                                        .allMatch(item -> item instanceof Data.Nothing
                                                || item.asText().isPresent()));
            case TABLE -> value instanceof Data.Table;
            case ANYTHING -> true;
        };
    }
}
