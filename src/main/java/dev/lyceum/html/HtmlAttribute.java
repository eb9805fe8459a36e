package dev.lyceum.html;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * An attribute as it stands in a tag.
 *
 * @param name in lower case
 * @param value with entities resolved; absent for a bare name
 * @param start of the value in the HTML, without its quotes; of the name where there is no value
 */
public record HtmlAttribute(String name, Optional<String> value, int start, int end) {

    /** The attributes of an opening tag, of each name the first. */
    public static Collection<HtmlAttribute> of(String html, HtmlToken tag) {
        Map<String, HtmlAttribute> found = new LinkedHashMap<>();
        int i = tag.start() + 1 + tag.name().length();
        while (true) {
            i = HtmlTokenizer.skipSpace(html, i, tag.end());
            int nameEnd = HtmlTokenizer.attributeNameEnd(html, i, tag.end());
            if (nameEnd == i) {
                return Collections.unmodifiableCollection(found.values());
            }
            String name = html.substring(i, nameEnd).toLowerCase(Locale.ROOT);
            int equals = HtmlTokenizer.skipSpace(html, nameEnd, tag.end());
            if (html.charAt(equals) == '=') {
                int start = HtmlTokenizer.skipSpace(html, equals + 1, tag.end());
                int end = HtmlTokenizer.attributeValueEnd(html, start, tag.end());
                int quote = html.charAt(start) == '"' || html.charAt(start) == '\'' ? 1 : 0;
                found.putIfAbsent(name, withValue(name, html, start + quote, end - quote));
                i = end;
            } else {
                found.putIfAbsent(name, new HtmlAttribute(name, Optional.empty(), i, nameEnd));
                i = nameEnd;
            }
        }
    }

    private static HtmlAttribute withValue(String name, String html, int start, int end) {
        String value = Parser.unescapeEntities(html.substring(start, end), true);
        return new HtmlAttribute(name, Optional.of(value), start, end);
    }
}
