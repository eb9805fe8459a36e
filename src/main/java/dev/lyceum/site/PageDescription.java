package dev.lyceum.site;

import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import java.util.List;
import java.util.Optional;

/** What a page is about in a sentence or two, as long as search results show it. */
public final class PageDescription {
    private static final int SHORTEST = 60;
    private static final int LONGEST = 155;
    /** A sentence may run a little over; that is better than to cut it. */
    private static final int OVERRUN = 170;

    private static final String ELLIPSIS = "…";

    private PageDescription() {}

    /**
     * The author's own description, which for a home page may stand in the configuration's params, else the beginning of
     * the text, else the names of what the page lists; one line. Empty for an empty page.
     */
    public static String of(Site site, Page page) {
        return own(site, page)
                .orElseGet(() -> page.description().isBlank()
                        ? names(page, site.children(page))
                        : cut(oneLine(page.description())));
    }

    /** The author's own description; one line. */
    public static Optional<String> own(Site site, Page page) {
        FrontMatter frontMatter = page.source().map(ParsedPage::frontMatter).orElse(FrontMatter.NONE);
        return frontMatter
                .text("description")
                .filter(text -> !text.isBlank())
                .or(() -> isMarked(page) ? Optional.empty() : frontMatter.text("summary"))
                .or(() -> page.kind() == PageKind.HOME ? ofSite(site, page) : Optional.empty())
                .filter(text -> !text.isBlank())
                .map(PageDescription::oneLine);
    }

    /** Whether the text itself says where its summary ends, which in Hugo goes before a summary in the front matter. */
    private static boolean isMarked(Page page) {
        return page.source().filter(source -> source.outline().marked()).isPresent();
    }

    private static Optional<String> ofSite(Site site, Page home) {
        return home.language()
                .params()
                .text("description")
                .or(() -> site.config().params().text("description"));
    }

    /** Cuts a text behind a sentence, else behind a word. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int sentence = 0;
        int word = 0;
        for (int i = SHORTEST; i < Math.min(text.length(), OVERRUN); i++) {
            char c = text.charAt(i);
            boolean spaceBehind = i + 1 == text.length() || text.charAt(i + 1) == ' ';
            if (isWideStop(c) || ((c == '.' || c == '!' || c == '?') && spaceBehind)) {
                sentence = i + 1;
            } else if (i < LONGEST && (c == ' ' || isWide(c))) {
                word = i;
            }
        }
        if (sentence > 0) {
            return text.substring(0, sentence);
        }
        int end = word > 0 ? word : LONGEST - (Character.isLowSurrogate(text.charAt(LONGEST)) ? 1 : 0);
        while (end > SHORTEST && ",;:、，；：".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    private static boolean isWideStop(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    /** Chinese and Japanese, where words are not spaced. */
    private static boolean isWide(char c) {
        return c >= '\u3000' && c <= '\u9fff';
    }

    private static String names(Page page, List<Page> children) {
        String locale = page.language().locale();
        String comma = locale.startsWith("zh") || locale.startsWith("ja") ? "、" : ", ";
        StringBuilder names = new StringBuilder();
        for (Page child : children) {
            String next = (names.isEmpty() ? "" : comma) + oneLine(child.linkTitle());
            if (!names.isEmpty() && names.length() + next.length() >= LONGEST) {
                return names.append(comma.strip())
                        .append(comma.endsWith(" ") ? " " : "")
                        .append(ELLIPSIS)
                        .toString();
            }
            names.append(next);
        }
        return names.toString();
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }
}
