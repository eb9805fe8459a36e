package dev.lyceum.export;

import dev.lyceum.html.HtmlEscape;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A note as Anki keeps it.
 *
 * @param fields HTML, as many as {@link AnkiNoteType#FIELDS}
 * @param deck with its parents, as in {@code Course::Section}
 */
record AnkiNote(String guid, List<String> fields, List<String> tags, String deck, long changed) {
    private static final String SEPARATOR = "\u001f";
    private static final Pattern SPACE = Pattern.compile("[\\s\u3000\u00a0]+");
    /** What Anki would take for a sound, speech or LaTeX. */
    private static final Pattern COMMAND = Pattern.compile("\\[(?=sound:|anki:|/?latex\\]|/?\\${1,2}\\])");

    /** A gap of a cloze. These notes have none, and Anki warns of one in a note of another type. */
    private static final Pattern GAP = Pattern.compile("\\{\\{(?=c[\\d,]+::)");

    private static final Pattern COLONS = Pattern.compile("::+");

    AnkiNote {
        fields = List.copyOf(fields);
        tags = List.copyOf(tags);
    }

    static AnkiNote of(CardSet set, CardPage page, Card card, String answer, CardHtml html) {
        List<String> fields = List.of(
                field(html.html(page, card.question())),
                field(choices(page, card, html)),
                field(html.html(page, answer)),
                HtmlEscape.escape(page.title()),
                HtmlEscape.escape(page.address()
                        .map(address -> address + "#q-" + card.id())
                        .orElse("")),
                HtmlEscape.escape(page.language().locale()));
        return new AnkiNote(Fingerprint.guid(set.key(page, card)), fields, tags(page), deck(set, page), page.changed());
    }

    /** The choices as a list, the right ones marked for the back of the card; empty where there are none. */
    private static String choices(CardPage page, Card card, CardHtml html) {
        if (card.options().isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ul class=\"choices\">");
        for (int place = 0; place < card.options().size(); place++) {
            Card.Choice choice = card.options().get(place);
            list.append(card.right().contains(place) ? "<li class=\"right\">" : "<li>");
            list.append(html.choice(page, choice)).append("</li>");
        }
        return list.append("</ul>").toString();
    }

    private static String field(String html) {
        String plain = COMMAND.matcher(html).replaceAll("&#91;").replace(SEPARATOR, "");
        return GAP.matcher(plain).replaceAll("&#123;&#123;");
    }

    private static List<String> tags(CardPage page) {
        List<String> tags = new ArrayList<>();
        for (String term : page.tags()) {
            tags.add(SPACE.matcher(term.strip()).replaceAll("_"));
        }
        return tags;
    }

    static String deck(CardSet set, CardPage page) {
        List<String> names = new ArrayList<>();
        for (String name : set.shelf(page)) {
            String plain = COLONS.matcher(name.replace('"', '\'').strip()).replaceAll(":");
            names.add(plain.isEmpty() ? UrlPath.title(set.siteId()) : plain);
        }
        return String.join("::", names);
    }

    String joinedFields() {
        return String.join(SEPARATOR, fields);
    }

    /** As Anki writes them: each with a space on both sides. */
    String joinedTags() {
        return tags.isEmpty() ? "" : " " + String.join(" ", tags) + " ";
    }
}
