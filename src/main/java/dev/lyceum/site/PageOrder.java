package dev.lyceum.site;

import java.text.CollationKey;
import java.text.Collator;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hugo's default order: by weight with 0 last, then the newer date first, then by title as the language sorts it, then by
 * the file's path in lower case. One object a language and thread.
 */
final class PageOrder implements Comparator<Page> {
    private final Collator collator;
    private final SortableTitle sortable;
    private final Map<String, CollationKey> keys;
    private final boolean byName;
    private final Function<Page, Optional<OffsetDateTime>> dates;

    /**
     * @param byName whether a page without title has its place by its name; else, as in Hugo, it comes before all others
     */
    PageOrder(String locale, boolean byName) {
        Locale language = Locale.forLanguageTag(locale);
        this.sortable = new SortableTitle(language);
        this.collator = Collator.getInstance(language);
        collator.setStrength(Collator.TERTIARY);
        this.keys = new HashMap<>();
        this.byName = byName;
        this.dates = Page::date;
    }

    private PageOrder(PageOrder same, Function<Page, Optional<OffsetDateTime>> dates) {
        this.sortable = same.sortable;
        this.collator = same.collator;
        this.keys = same.keys;
        this.byName = same.byName;
        this.dates = dates;
    }

    /** The same order by other dates. */
    PageOrder by(Function<Page, Optional<OffsetDateTime>> otherDates) {
        return new PageOrder(this, otherDates);
    }

    @Override
    public int compare(Page a, Page b) {
        if (a.weight() != b.weight()) {
            if (a.weight() == 0) {
                return 1;
            }
            return b.weight() == 0 ? -1 : Long.compare(a.weight(), b.weight());
        }
        int byDate = Long.compare(second(dates.apply(b)), second(dates.apply(a)));
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
