package dev.lyceum.render;

import dev.lyceum.config.MarkupConfig;
import dev.lyceum.markdown.Converted.Feature;
import dev.lyceum.markdown.Footnotes;
import dev.lyceum.markdown.Heading;
import dev.lyceum.markdown.HeadingIds;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.markdown.PageNames;
import dev.lyceum.markdown.Piece;
import dev.lyceum.site.Page;
import dev.lyceum.site.PagePieces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the pieces of one page share while it is rendered, by one thread. */
final class PageScope {
    private final Page page;
    private final List<Finding> findings;
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private Optional<PageNames> names = Optional.empty();
    private Optional<Map<Integer, Integer>> ordinals = Optional.empty();
    private boolean seenImage;
    private Optional<ShortcodePage> view = Optional.empty();

    /**
     * @param findings what is wrong in the page is added to it
     */
    PageScope(Page page, List<Finding> findings) {
        this.page = page;
        this.findings = findings;
        page.source().ifPresent(source -> features.addAll(source.outline().features()));
    }

    Page page() {
        return page;
    }

    /** Whether no image of the page has been asked about yet: the first is likely to be in sight and does not wait. */
    boolean isFirstImage() {
        boolean first = !seenImage;
        seenImage = true;
        return first;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** What the page needs; shortcodes may add to it. */
    Set<Feature> features() {
        return features;
    }

    /** For the text that shortcodes convert: the ids of headings are different from those of the page's own. */
    PageNames names(MarkupConfig markup, MarkdownConverter converter) {
        PageNames made = names.orElseGet(() -> {
            HeadingIds fresh = new HeadingIds(markup.headingIdStyle());
            for (Heading heading :
                    page.source().map(source -> source.outline().headings()).orElse(List.of())) {
                fresh.reserve(heading.id());
            }
            return new PageNames(fresh, Footnotes.none(), converter.budget());
        });
        names = Optional.of(made);
        return made;
    }

    /** The place of an outermost call among all of the page, from 0, by its offset. */
    int ordinal(int offset) {
        Map<Integer, Integer> made = ordinals.orElseGet(this::count);
        ordinals = Optional.of(made);
        return made.getOrDefault(offset, 0);
    }

    private Map<Integer, Integer> count() {
        List<Integer> offsets = new ArrayList<>();
        PagePieces.forEach(page, piece -> {
            if (piece instanceof Piece.Shortcode shortcode) {
                offsets.add(shortcode.call().span().start());
            }
        });
        Collections.sort(offsets);
        Map<Integer, Integer> places = new HashMap<>();
        for (int offset : offsets) {
            places.put(offset, places.size());
        }
        return places;
    }

    /** What shortcodes see of the page; made once. */
    ShortcodePage view(ShortcodeViews views) {
        ShortcodePage made = view.orElseGet(() -> views.page(page));
        view = Optional.of(made);
        return made;
    }
}
