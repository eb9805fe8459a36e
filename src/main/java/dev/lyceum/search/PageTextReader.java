package dev.lyceum.search;

import dev.lyceum.html.HtmlText;
import dev.lyceum.html.HtmlToken;
import dev.lyceum.html.HtmlTokenizer;
import dev.lyceum.markdown.Heading;
import dev.lyceum.markdown.Piece;
import dev.lyceum.page.PageBody;
import dev.lyceum.page.PageBody.AnswerBody;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.OptionBody;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.search.PageText.Block;
import dev.lyceum.site.Page;
import dev.lyceum.study.PartKind;
import java.util.ArrayList;
import java.util.List;

/** Takes a page's text apart into what can be led to: its beginning, headings, questions. */
final class PageTextReader {
    private static final String QUESTION = "q-";

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder unshown = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private String anchor = "";
    private String heading = "";

    private PageTextReader() {}

    static PageText read(Page page) {
        PageTextReader reader = new PageTextReader();
        reader.text.append(page.description());
        page.terms().forEach(term -> reader.unshown.append(' ').append(term.name()));
        page.source().ifPresent(source -> {
            if (!page.description().isEmpty() && source.outline().summary().startsWith(page.description())) {
                reader.text.setLength(0);
            }
            reader.body(source.body());
        });
        reader.end();
        return new PageText(plain(page.title()), reader.blocks, reader.unshown.toString());
    }

    private void body(PageBody body) {
        html(pieces(body.lead()));
        for (PartBody part : body.parts()) {
            if (part.heading().isPresent()) {
                Heading opened = part.heading().get();
                begin(opened.id(), FormulaText.of(opened.text()));
            }
            for (ItemBody item : part.items()) {
                item(item, part.kind());
            }
        }
    }

    private void item(ItemBody item, PartKind kind) {
        if (item instanceof ItemBody.PointBody point) {
            if (kind == PartKind.PREVIEW) {
                question(point.id(), pieces(point.html()));
            } else {
                html(pieces(point.html()));
            }
        } else if (item instanceof ItemBody.QuestionBody question) {
            question(question.id(), pieces(question.html()));
            for (OptionBody option : question.options()) {
                unshown.append(' ').append(plain(pieces(option.html())));
            }
            question.answer()
                    .map(AnswerBody::html)
                    .ifPresent(answer -> unshown.append(' ').append(plain(pieces(answer))));
        } else if (item instanceof ItemBody.ProseBody prose) {
            html(pieces(prose.html()));
        }
    }

    /** A question is a block of its own; what follows it belongs to the heading before it. */
    private void question(String id, String html) {
        if (id.isEmpty()) {
            html(html);
        } else {
            blocks.add(new Block(QUESTION + id, plain(html), ""));
        }
    }

    private static String pieces(List<Piece> pieces) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Piece.Html only) {
            return only.html();
        }
        StringBuilder html = new StringBuilder();
        append(pieces, html);
        return html.toString();
    }

    private static void append(List<Piece> pieces, StringBuilder html) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Html finished) {
                html.append(finished.html());
            } else if (piece instanceof Piece.Shortcode shortcode) {
                append(shortcode.inner(), html);
            }
        }
    }

    /** Takes HTML in, and begins a block at each heading with an id. */
    private void html(String html) {
        if (html.indexOf("<h") < 0) {
            add(html);
            return;
        }
        int done = 0;
        int opened = -1;
        String id = "";
        for (HtmlToken token : HtmlTokenizer.tokens(html)) {
            if (!isHeading(token.name())) {
                continue;
            }
            if (token.kind() == HtmlToken.Kind.OPEN) {
                id = id(html, token);
                opened = id.isEmpty() ? -1 : token.end();
                if (opened >= 0) {
                    add(html.substring(done, token.start()));
                    done = token.start();
                }
            } else if (opened >= 0) {
                begin(id, plain(html.substring(opened, token.start())));
                done = token.end();
                opened = -1;
            }
        }
        add(html.substring(done));
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private static String id(String html, HtmlToken tag) {
        int start = html.indexOf(" id=\"", tag.start());
        if (start < 0 || start > tag.end()) {
            return "";
        }
        int end = html.indexOf('"', start + 5);
        return end < 0 || end > tag.end() ? "" : html.substring(start + 5, end);
    }

    private static String plain(String html) {
        return FormulaText.of(HtmlText.of(html));
    }

    private void add(String html) {
        String words = plain(html);
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(words);
        }
    }

    private void begin(String newAnchor, String newHeading) {
        end();
        anchor = newAnchor;
        heading = newHeading;
    }

    private void end() {
        if (!text.isEmpty() || !heading.isEmpty()) {
            blocks.add(new Block(anchor, heading, text.toString()));
        }
        text.setLength(0);
    }
}
