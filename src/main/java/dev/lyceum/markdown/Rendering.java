package dev.lyceum.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.lyceum.config.MarkupConfig;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.source.ProblemCollector;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the writers of one document share: what they write, and what they write to. */
final class Rendering {
    private static final int LONGEST_SHOWN = 60;

    final Manuscript manuscript;
    final String source;
    final Document document;
    final MarkupConfig config;
    final HeadingIds ids;
    final Footnotes footnotes;
    final Unescape unescape;
    final StringBuilder out;
    final ProblemCollector problems;
    final List<Heading> headings = new ArrayList<>();
    final Set<Converted.Feature> features = EnumSet.noneOf(Converted.Feature.class);

    Rendering(Manuscript manuscript, Document document, MarkupConfig config, PageNames names) {
        this.manuscript = manuscript;
        this.source = manuscript.text();
        this.document = document;
        this.config = config;
        this.ids = names.ids();
        this.footnotes = names.footnotes();
        problems = new ProblemCollector(manuscript.file());
        unescape = new Unescape(manuscript);
        out = new StringBuilder(source.length() + source.length() / 2);
    }

    Rendering write(String html) {
        out.append(html);
        return this;
    }

    Rendering escaped(CharSequence text) {
        HtmlEscape.append(out, text, 0, text.length());
        return this;
    }

    /** Writes the author's attributes into a tag: none that runs a script, and styles only where all HTML is passed on. */
    void attributes(Map<String, String> attributes) {
        attributes.forEach((name, value) -> {
            boolean script = name.regionMatches(true, 0, "on", 0, 2);
            if (!script && (config.unsafe() || !name.equalsIgnoreCase("style"))) {
                write(" ").write(name).write("=\"").escaped(value).write("\"");
            }
        });
    }

    /** Writes the value of an {@code href} or {@code src} attribute, without quotes. */
    void target(Piece.LinkKind kind, String destination, int offset) {
        if (manuscript.hasCall(destination)) {
            escaped(destination);
        } else {
            Piece.Link link = new Piece.Link(kind, manuscript.words(destination), manuscript.origin(offset));
            out.append(manuscript.mark(link));
        }
    }

    /** Whether a destination may not become a link or an image, as {@link #isDangerous} says; if so, that is reported. */
    boolean refuses(String destination, int offset) {
        if (config.unsafe() || !isDangerous(destination)) {
            return false;
        }
        String shown = manuscript.words(destination);
        problems.warning(
                "link-unsafe",
                manuscript.origin(offset),
                "\"" + (shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "…")
                        + "\" would run in the browser or open a reader's files, so it is no link here",
                "write the address of a page, a file of the site or another site");
        return true;
    }

    /**
     * Whether a browser would run or open something harmful; goldmark's rule, but not to be misled by case or white
     * space.
     */
    static boolean isDangerous(String destination) {
        if (destination.indexOf(':') < 0) {
            return false;
        }
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < destination.length() && start.length() < 20; i++) {
            char c = destination.charAt(i);
            if (c > ' ') {
                start.append(Character.toLowerCase(c));
            }
        }
        String scheme = start.toString();
        boolean image = scheme.startsWith("data:image/png")
                || scheme.startsWith("data:image/gif")
                || scheme.startsWith("data:image/jpeg")
                || scheme.startsWith("data:image/webp")
                || scheme.startsWith("data:image/svg+xml");
        return scheme.startsWith("javascript:")
                || scheme.startsWith("vbscript:")
                || scheme.startsWith("file:")
                || (scheme.startsWith("data:") && !image);
    }
}
