package dev.lyceum.search;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.output.OutputSink;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.Listing;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes what readers search a site with, one index a language. Pages are given in any order and from several threads; of
 * each only its words are kept. A site without search has none of it.
 */
public final class SearchIndexer {
    private final Map<Page, Integer> numbers = new HashMap<>();
    private final Map<String, LanguageIndex> indexes = new HashMap<>();
    private final List<LanguageConfig> languages;

    public SearchIndexer(Site site, OutputSink sink) {
        languages = site.config().search().enabled() ? site.config().languages() : List.of();
        if (languages.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Page page : site.pages()) {
            if (isFound(page)) {
                numbers.put(page, counts.merge(page.language().key(), 1, Integer::sum) - 1);
            }
        }
        for (LanguageConfig language : languages) {
            indexes.put(
                    language.key(), new LanguageIndex(site, language, counts.getOrDefault(language.key(), 0), sink));
        }
    }

    /** Lists of terms only repeat the pages; an author may take out what is not listed everywhere, or by front matter. */
    private static boolean isFound(Page page) {
        return (page.kind() == PageKind.PAGE || page.kind() == PageKind.SECTION || page.kind() == PageKind.HOME)
                && page.listing() == Listing.ALWAYS
                && page.source()
                        .map(ParsedPage::frontMatter)
                        .flatMap(SearchIndexer::wish)
                        .orElse(true);
    }

    private static Optional<Boolean> wish(FrontMatter frontMatter) {
        return frontMatter.flag("search");
    }

    /** Takes one page in; writes what is finished by it. */
    public void add(Page page) throws IOException {
        Integer number = numbers.get(page);
        LanguageIndex index = indexes.get(page.language().key());
        if (number != null && index != null) {
            index.add(number, page);
        }
    }

    /** The keys of the languages whose index is still to be finished, each by itself. */
    public List<LanguageConfig> languages() {
        return List.copyOf(languages);
    }

    /**
     * Writes the rest of one language's index, when all pages are in.
     *
     * @param text the interface's words in that language
     */
    public void finish(LanguageConfig language, Map<String, String> text) throws IOException {
        LanguageIndex index = indexes.get(language.key());
        if (index != null) {
            index.finish(text);
        }
    }
}
