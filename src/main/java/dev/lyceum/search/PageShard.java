package dev.lyceum.search;

import dev.lyceum.output.PackedText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What results show of a few neighbouring pages. Takes them from several threads; the last one finishes the text. */
final class PageShard {
    /** The pages of one shard: few enough that a result costs little, enough to be packed well. */
    static final int PAGES = 3;
    /** Characters of one page's text that are kept; what stands further below is found but not shown. */
    private static final int MOST = 16_000;

    private final @Nullable String[] pages;
    private int missing;

    PageShard(int count) {
        pages = new String[count];
        missing = count;
    }

    /** Takes one page; gives the shard's text, deflated and in base 64, when it was the last. */
    Optional<String> add(int at, String page) {
        String[] all;
        synchronized (this) {
            pages[at] = page;
            missing--;
            if (missing > 0) {
                return Optional.empty();
            }
            all = Arrays.stream(pages).map(Objects::requireNonNull).toArray(String[]::new);
            Arrays.fill(pages, null);
        }
        return Optional.of(PackedText.of(String.join("\t", all)));
    }

    /** A page as lines: address, title, section, then for each block its anchor, heading and text. */
    static String page(String url, String title, String section, List<PageText.Block> blocks) {
        StringBuilder page = new StringBuilder()
                .append(url)
                .append('\n')
                .append(title)
                .append('\n')
                .append(section);
        int room = MOST;
        for (PageText.Block block : blocks) {
            int kept = Math.min(room, block.text().length());
            page.append('\n').append(block.anchor()).append('\n').append(block.heading());
            page.append('\n').append(block.text(), 0, kept);
            room -= kept;
        }
        return page.toString();
    }
}
