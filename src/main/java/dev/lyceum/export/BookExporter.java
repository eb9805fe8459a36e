package dev.lyceum.export;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.export.Book.Chapter;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.html.OutsideHtml;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a book as one HTML page, to be printed or read without the site: contents first, then a chapter on a sheet of
 * its own for each page. Links between its chapters stay within it; nothing is beside it, and a script is in it only
 * where there are formulas.
 */
public final class BookExporter {
    private static final String CSS = """
            :root { color-scheme: light; }
            @page { margin: 18mm 16mm; }
            body { margin: 0 auto; max-width: 42em; padding: 1em; color: #000; background: #fff;
              font: 11pt/1.5 "Noto Serif", Georgia, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
            :lang(zh), :lang(ja), :lang(ko) { line-height: 1.7; }
            :lang(zh-tw), :lang(zh-hant) { font-family: "Noto Serif", Georgia, "Noto Serif CJK TC", serif; }
            :lang(ja) { font-family: "Noto Serif", Georgia, "Noto Serif CJK JP", serif; }
            h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; margin: 1.3em 0 .4em; }
            h1 { font-size: 20pt; margin-top: 0; } h2 { font-size: 15pt; } h3 { font-size: 12.5pt; }
            h4, h5, h6 { font-size: 11pt; }
            article { break-before: page; border-top: 1px solid #999; padding-top: 1.5em; margin-top: 2.5em; }
            article.heading { break-after: avoid; }
            article.heading + article { break-before: avoid; border: 0; margin-top: 0; padding-top: 0; }
            nav ol { list-style: none; padding-inline-start: 1.4em; margin: .2em 0; } nav > ol { padding: 0; }
            nav a { color: inherit; text-decoration: none; }
            a { color: #1a4a8a; } p, ul, ol { margin: .6em 0; } li { margin: .25em 0; }
            li > p:first-child, li > b + p { margin-top: 0; }
            pre { white-space: pre-wrap; font-size: 85%; border: 1px solid #bbb; padding: .5em .7em; }
            code { font-family: ui-monospace, monospace; font-size: 90%; } pre code { font-size: 100%; }
            table { border-collapse: collapse; } td, th { border: 1px solid #999; padding: .15em .5em; text-align: start; }
            pre, table, figure, img, .answer { break-inside: avoid; }
            img, svg { max-width: 100%; height: auto; max-height: 10cm; } figure { margin: 1em 0; }
            blockquote { margin: .8em 0; padding-inline-start: 1em; border-inline-start: 3px solid #bbb; }
            .prompt { color: #555; font-style: italic; white-space: pre-line; break-after: avoid; } .prompt:lang(zh) { font-style: normal; }
            .options { list-style: none; padding-inline-start: 1em; } .options p { display: inline; }
            .answer { margin: .4em 0 1em; padding-inline-start: 1em; border-inline-start: 3px solid #bbb; }
            .answer > p { margin: .2em 0; }
            .math.display { display: block; overflow: auto hidden; }
            math { font-family: "Cambria Math", "STIX Two Math", "Latin Modern Math", "Noto Serif", Georgia, serif; }
            @media screen { table { display: block; overflow-x: auto; } article { overflow-x: auto; } }
            @media print { body { padding: 0; max-width: none; } article { border: 0; margin: 0; padding: 0; } a { color: inherit; }
              ::details-content { display: block; content-visibility: visible; } }
            """;

    private final Book book;
    /** The names of the chapters in this page, by their URLs. */
    private final Map<String, String> names = new HashMap<>();

    private final ImageShelf images = new EmbeddedImages();

    /** @param book with a chapter at least */
    public BookExporter(Book book) {
        this.book = book;
        for (Chapter chapter : book.chapters()) {
            names.put(chapter.url(), "p" + (names.size() + 1));
        }
    }

    public void export(OutputStream out) throws IOException {
        LanguageConfig language = book.chapters().get(0).language();
        StringBuilder text = new StringBuilder("<!DOCTYPE html>\n<html").append(language(language));
        text.append(">\n<head>\n<meta charset=\"utf-8\">\n");
        text.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        text.append(HtmlEscape.escape(book.title())).append("</title>\n<style>\n");
        text.append(CSS).append("</style>\n</head>\n<body>\n");
        if (book.chapters().size() > 1) {
            contents(text);
        }
        text.append("<main>\n");
        book.chapters().forEach(chapter -> chapter(text, chapter));
        text.append("</main>\n").append(WorksheetMath.scripts(text));
        out.write(text.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void contents(StringBuilder text) {
        text.append("<nav>\n<h1>").append(HtmlEscape.escape(book.title())).append("</h1>\n");
        contents(text, 0, 0);
        text.append("</nav>\n");
    }

    /** The entries from one chapter on that are not above a depth; returns the place of the first that is. */
    private int contents(StringBuilder text, int from, int depth) {
        List<Chapter> chapters = book.chapters();
        int at = from;
        text.append("<ol>\n");
        while (at < chapters.size() && chapters.get(at).depth() >= depth) {
            Chapter chapter = chapters.get(at);
            text.append("<li").append(language(chapter.language())).append("><a href=\"#");
            text.append(name(chapter)).append("\">").append(HtmlEscape.escape(chapter.title()));
            text.append("</a>");
            at++;
            if (at < chapters.size() && chapters.get(at).depth() > chapter.depth()) {
                at = contents(text, at, chapter.depth() + 1);
            }
            text.append("</li>\n");
        }
        text.append("</ol>\n");
        return at;
    }

    private void chapter(StringBuilder text, Chapter chapter) {
        String html = OutsideHtml.html(chapter.html(), new InBook(chapter));
        text.append("<article id=\"").append(name(chapter)).append('"');
        text.append(html.isBlank() ? " class=\"heading\"" : "").append(language(chapter.language()));
        text.append(">\n");
        if (!html.startsWith("<h1")) {
            text.append("<h1>").append(HtmlEscape.escape(chapter.title())).append("</h1>\n");
        }
        text.append(html).append("\n</article>\n");
    }

    private static String language(LanguageConfig language) {
        return " lang=\"" + HtmlEscape.escape(language.locale()) + "\""
                + (language.rightToLeft() ? " dir=\"rtl\"" : "");
    }

    private String name(Chapter chapter) {
        return names.getOrDefault(chapter.url(), "");
    }

    /** Links of a chapter: to another one within the book, to the rest of the site from outside. */
    private final class InBook implements OutsideHtml.Addresses {
        private final String name;
        private final OutsideAddresses outside;

        InBook(Chapter chapter) {
            name = name(chapter);
            outside = new OutsideAddresses(chapter.url(), book.baseUrl(), book.files(), images);
        }

        @Override
        public Optional<String> link(String href) {
            Optional<String> place = outside.within(href).flatMap(this::place);
            return place.isPresent() ? place : outside.link(href);
        }

        private Optional<String> place(URI uri) {
            String url = String.valueOf(uri.getPath()).substring(1);
            String page = url.endsWith("index.html") ? url.substring(0, url.length() - "index.html".length()) : url;
            String fragment = uri.getFragment() == null ? "" : "-" + uri.getFragment();
            return Optional.ofNullable(names.get(page)).map(chapter -> "#" + chapter + fragment);
        }

        @Override
        public Optional<String> image(String src) {
            return outside.image(src);
        }

        @Override
        public Optional<String> id(String id) {
            return Optional.of(name + "-" + id);
        }
    }
}
