package dev.lyceum.site;

import java.text.CollationKey;
import java.text.Collator;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hugo's default order: by weight with 0 last, then the newer date first, then by title as the language sorts it, then by
 * the file's path in lower case. One object a language and thread.
 */
final class PageOrder implements Comparator<Page> {
    private final Collator collator;
    private final SortableTitle sortable;
    private final Map<String, CollationKey> keys = new HashMap<>();

    private final boolean byName;

    /**
     * @param byName whether a page without title has its place by its name; else, as in Hugo, it comes before all others
     */
    PageOrder(String locale, boolean byName) {
        this.byName = byName;
        Locale language = Locale.forLanguageTag(locale);
        this.sortable = new SortableTitle(language);
        this.collator = Collator.getInstance(language);
        collator.setStrength(Collator.TERTIARY);
    }

    @Override
    public int compare(Page a, Page b) {
        if (a.weight() != b.weight()) {
            if (a.weight() == 0) {
                return 1;
            }
            return b.weight() == 0 ? -1 : Long.compare(a.weight(), b.weight());
        }
        int byDate = Long.compare(second(b.date()), second(a.date()));
        if (byDate != 0) {
            return byDate;
        }
        int byTitle = key(title(a)).compareTo(key(title(b)));
        if (byTitle == 0) {
            byTitle = title(a).compareTo(title(b)); // "o" before "ø", which are one for the collator
        }
        return byTitle != 0 ? byTitle : file(a).compareTo(file(b));
    }

    private static String file(Page page) {
        return UrlPath.lower(page.source().map(source -> source.file().path()).orElse(page.path()));
    }

    private static long second(Optional<OffsetDateTime> date) {
        return date.map(OffsetDateTime::toEpochSecond).orElse(Long.MIN_VALUE);
    }

    private CollationKey key(String text) {
        return keys.computeIfAbsent(text, words -> collator.getCollationKey(sortable.of(words)));
    }

    private String title(Page page) {
        boolean untitled = !byName
                && (page.kind() == PageKind.PAGE || page.kind() == PageKind.SECTION)
                && page.linkTitle().equals(page.title())
                && page.source()
                        .filter(source -> source.frontMatter()
                                .text("title")
                                .filter(title -> !title.isBlank())
                                .isEmpty())
                        .isPresent();
        return untitled ? "" : page.linkTitle();
    }
}
