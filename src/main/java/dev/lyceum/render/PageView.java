package dev.lyceum.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a page template can see. Every URL in a view is ready for an {@code href}: relative to this page, or absolute
 * where the name says so. Fields that end in {@code Html} are finished HTML, all others are plain text that the template
 * engine escapes.
 *
 * @param kind {@code home}, {@code section}, {@code page}, {@code taxonomy}, {@code term}, {@code search}, {@code error},
 *     {@code study}, {@code statistics} or {@code settings}
 * @param root the site's root as seen from this page ({@code ../../} or {@code ./})
 * @param canonicalUrl absolute; empty when the site has no base URL
 * @param description one or two sentences for listings
 * @param ownHeading whether the text itself begins with a heading of the first level, so that the title need not be shown
 *     above it
 * @param leadHtml what stands before the first part; the whole text of a page without parts
 * @param children the pages of a section or term that this page of the list shows, in order
 * @param navigation the top-level entries of the tree; only the open branch has children
 * @param pager absent for a list that is on one page
 * @param words of the text; Chinese, Japanese and Korean ones are counted by characters
 * @param truncated whether the text goes on behind its summary
 * @param menus by name, in the page's language
 * @param resources the files of the page's bundle
 * @param fallback whether the text is in the site's default language, for want of one in the page's
 * @param backlinks the pages whose text links to this one, in the order of the site
 * @param study what the page has to do with learning
 * @param text the interface's words in the page's language, by key
 */
public record PageView(
        SiteView site,
        LanguageView language,
        String kind,
        String root,
        String title,
        String description,
        String canonicalUrl,
        Metadata metadata,
        boolean ownHeading,
        String leadHtml,
        List<PartView> parts,
        List<TocEntry> toc,
        List<LinkView> breadcrumbs,
        Optional<LinkView> previous,
        Optional<LinkView> next,
        List<LanguageLink> translations,
        List<ChildView> children,
        List<NavEntry> navigation,
        List<LinkView> terms,
        List<LinkView> prerequisites,
        List<LinkView> backlinks,
        Optional<DateView> date,
        int readingMinutes,
        int words,
        boolean truncated,
        Features features,
        boolean fallback,
        StudyView study,
        Optional<PagerView> pager,
        Map<String, List<MenuItem>> menus,
        List<ResourceView> resources,
        Map<String, Object> params,
        Map<String, String> text) {

    /**
     * What search engines, feed readers and link previews are told.
     *
     * @param description the author's, else the beginning of the text, else the names of the listed pages; plain text
     * @param locale as Open Graph writes it ({@code zh_TW})
     * @param otherLocales of the page's translations
     * @param alternates all languages' versions and {@code x-default}; empty for a page in one language only
     * @param imageUrl absolute; empty where the page names no image
     * @param feeds what to subscribe to here
     * @param markdownUrl of the page's text in Markdown; empty where there is none
     * @param jsonUrl of the page's data in JSON; empty where there is none
     */
    public record Metadata(
            String description,
            String locale,
            List<String> otherLocales,
            List<AlternateLink> alternates,
            String imageUrl,
            List<FeedLink> feeds,
            String markdownUrl,
            String jsonUrl) {
        static final Metadata NONE = new Metadata("", "", List.of(), List.of(), "", List.of(), "", "");
    }

    /** A page in the language {@code hreflang}; the URL is absolute where the site has a base URL. */
    public record AlternateLink(String hreflang, String url) {}

    /**
     * @param type a media type
     */
    public record FeedLink(String type, String title, String url) {}

    /**
     * @param homeUrl of the page's language
     * @param searchUrl of the page to search it on; empty for a site without search
     * @param mapUrl of the knowledge map; empty where there is too little to map
     */
    public record SiteView(
            String title, String homeUrl, String searchUrl, String mapUrl, String siteId, Map<String, Object> params) {}

    /**
     * @param direction {@code ltr} or {@code rtl}
     */
    public record LanguageView(String key, String locale, String name, String direction) {}

    /**
     * The same page in another language (or that language's home where there is none).
     *
     * @param current whether it is this page's own language
     * @param translated whether it leads to the same page
     */
    public record LanguageLink(String locale, String name, String url, boolean current, boolean translated) {}

    public record LinkView(String title, String url) {}

    /**
     * @param kind {@code section} or {@code page}
     * @param topics the number of pages below a section, all levels
     */
    public record ChildView(
            String kind,
            String title,
            String url,
            String description,
            Optional<DateView> date,
            int topics,
            int questions) {}

    /**
     * @param iso for machines ({@code 2026-11-02})
     * @param text as people of the language write it
     */
    public record DateView(String iso, String text) {}

    /**
     * @param active whether it is this page or one of its ancestors
     * @param current whether it is this page
     */
    public record NavEntry(
            String title, String url, boolean section, boolean active, boolean current, List<NavEntry> children) {}

    /**
     * An entry of a menu.
     *
     * @param identifier the author's; often empty
     * @param url empty for an entry that only heads others
     * @param pre HTML that stands before the name, sanitised unless raw HTML is allowed; {@code post} likewise behind it
     * @param active whether it leads to this page or to one above it, or one of its children does
     * @param current whether it leads to this page
     */
    public record MenuItem(
            String identifier,
            String name,
            String title,
            String url,
            String pre,
            String post,
            long weight,
            boolean active,
            boolean current,
            Map<String, Object> params,
            List<MenuItem> children) {}

    /**
     * One page of a long list.
     *
     * @param number of this page, from 1
     * @param pages the first one, the last one and those around this one
     * @param previousUrl empty on the first page
     * @param nextUrl empty on the last page
     */
    public record PagerView(int number, int total, List<PagerLink> pages, String previousUrl, String nextUrl) {}

    /**
     * @param gap whether pages before it are left out
     */
    public record PagerLink(int number, String url, boolean current, boolean gap) {}

    /**
     * A file of the page's bundle.
     *
     * @param name the author's, else the path within the bundle
     * @param type what the file is ({@code image}, {@code application} …), as the first half of its media type
     */
    public record ResourceView(String name, String title, String type, String url, Map<String, Object> params) {}

    public record TocEntry(String id, String titleHtml, int level, List<TocEntry> children) {}

    /**
     * What the scripts of the study engine are told.
     *
     * @param site the id under which the learner's progress is kept
     * @param cards whether the site has cards in the page's language; without, there are no study pages either
     * @param page the page's own URL below the site's root, not percent-encoded: the first half of its cards' keys
     * @param was former URLs of the page in the same form
     * @param queueUrl of the page that asks the cards that are due
     * @param report where a learner reports a question, with {@code {url}} and the like in it; empty where nowhere
     */
    public record StudyView(
            String site,
            boolean cards,
            String page,
            List<String> was,
            String queueUrl,
            String statisticsUrl,
            String settingsUrl,
            List<DownloadView> downloads,
            String report) {
        /** Of a site without cards. */
        static final StudyView NONE = new StudyView("", false, "", List.of(), "", "", "", List.of(), "");
    }

    /**
     * A file with questions.
     *
     * @param format {@code anki}, {@code tsv}, {@code gift}, {@code moodle}, {@code qti}, {@code worksheet} or {@code json}
     * @param title of the section or site that the questions are of
     */
    public record DownloadView(String format, String url, String title) {}

    /**
     * What only some pages need.
     *
     * @param diagrams the kinds of the page's diagrams; of one that may need any script an empty word
     * @param letters the kinds of letters in its formulas that have a font of their own; an empty word for any
     */
    public record Features(
            boolean math, boolean mermaid, boolean code, boolean study, Set<String> diagrams, Set<String> letters) {
        public static final Features NONE = new Features(false, false, false, false);
        public static final Features ALL = new Features(true, true, true, true);

        public Features {
            diagrams = Set.copyOf(diagrams);
            letters = Set.copyOf(letters);
        }

        public Features(boolean math, boolean mermaid, boolean code, boolean study) {
            this(
                    math,
                    mermaid,
                    code,
                    study,
                    mermaid ? Set.of(DiagramChunks.ANY) : Set.of(),
                    math ? Set.of(FormulaFonts.ANY) : Set.of());
        }
    }

    /**
     * @param kind {@code preview}, {@code explain}, {@code keypoint}, {@code review} or {@code other}
     * @param id the heading's id; empty where the part has no heading
     * @param prompt the words of the prompt; empty where there is none
     * @param questions the number of points or questions in it
     * @param study whether it is more than text to be read; {@code false} where the author turned it off
     */
    public record PartView(
            String kind,
            String id,
            String headingHtml,
            String prompt,
            int questions,
            boolean study,
            List<ItemView> items) {}

    /**
     * One stretch of a part. Only the fields of its type are filled.
     *
     * @param type {@code prose}, {@code point} or {@code question}
     * @param id the card's id; empty for prose
     * @param label what the author wrote in front of it beyond a list number ({@code Q1:}); often empty
     * @param number the number in the list; 0 where there is none
     * @param html prose, point or question text
     * @param card whether it is a card: something to be asked again and again
     * @param options choices, each with its label and HTML
     * @param right the choices that the answer names, from 0; empty where it names none
     * @param answer absent where there is none
     */
    public record ItemView(
            String type,
            String id,
            String label,
            int number,
            String html,
            boolean card,
            List<OptionView> options,
            List<Integer> right,
            Optional<AnswerView> answer) {}

    public record OptionView(String label, String html) {}

    /**
     * @param label as the author wrote it ({@code Answer:}); empty where the answer is not marked
     */
    public record AnswerView(String label, String html) {}
}
