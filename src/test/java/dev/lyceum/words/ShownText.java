package dev.lyceum.words;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** All that a finished page tells its reader: text, and what stands for pictures and explains links. */
final class ShownText {
    private ShownText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style").remove();
        StringBuilder text = new StringBuilder(page.body().wholeText());
        for (String attribute : new String[] {"alt", "title"}) {
            for (Element element : page.select("[" + attribute + "]")) {
                text.append('\n').append(element.attr(attribute));
            }
        }
        return text.toString();
    }
}
