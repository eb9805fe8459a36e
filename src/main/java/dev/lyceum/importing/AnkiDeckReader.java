package dev.lyceum.importing;

import dev.lyceum.html.HtmlToMarkdown;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Anki packages of all ages: notes with their decks, tags and images; schedules stay behind. */
final class AnkiDeckReader {
    private static final Pattern SOUND = Pattern.compile("\\[sound:([^\\]\"<>]+)\\]");
    private static final Pattern LATEX = Pattern.compile("\\[(latex|\\$\\$?)\\](.*?)\\[/\\1\\]", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("[ \u3000]+");
    private static final Set<String> ADDED_TO_QUESTION = Set.of("choices", "options");
    private static final Set<String> NOT_SHOWN =
            Set.of("topic", "link", "language", "guid", "id", "noteid", "sort", "sort field");

    private final AnkiPackage source;
    private final List<ImportedCard> cards = new ArrayList<>();
    private final Map<String, byte[]> media = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private int incomplete;
    private int reversed;
    private boolean scheduled;

    private AnkiDeckReader(AnkiPackage source) {
        this.source = source;
    }

    static ImportedDeck read(Path file) throws IOException, ImportException {
        try (AnkiPackage source = AnkiPackage.open(file)) {
            return new AnkiDeckReader(source).deck();
        } catch (SQLException e) {
            throw new ImportException("the collection in the package cannot be read: " + e.getMessage());
        }
    }

    private ImportedDeck deck() throws SQLException, IOException, ImportException {
        Connection connection = source.connection();
        Map<Long, List<String>> fieldNames = source.fieldNames();
        Map<Long, List<String>> decks = source.decks();
        Map<Long, Long> deckOf = new HashMap<>();
        Map<Long, Integer> cardsOf = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT nid, CASE WHEN odid <> 0 THEN odid ELSE did END, reps FROM cards ORDER BY nid, ord")) {
            while (row.next()) {
                deckOf.putIfAbsent(row.getLong(1), row.getLong(2));
                cardsOf.merge(row.getLong(1), 1, Integer::sum);
                scheduled |= row.getInt(3) > 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT n.id, n.mid, coalesce(n.tags, ''), coalesce(n.flds, '') FROM notes n"
                                + " LEFT JOIN (SELECT nid, min(due) AS due FROM cards WHERE type = 0 GROUP BY nid) c ON c.nid = n.id"
                                + " ORDER BY c.due IS NULL, c.due, n.id")) {
            while (row.next()) {
                long id = row.getLong(1);
                List<String> names = decks.getOrDefault(deckOf.getOrDefault(id, 0L), List.of());
                List<String> tags = List.of(SPACES.split(row.getString(3).strip())).stream()
                        .filter(tag -> !tag.isEmpty())
                        .toList();
                List<String> fields = List.of(row.getString(4).split("\u001f", -1));
                note(
                        names,
                        tags,
                        fields,
                        fieldNames.getOrDefault(row.getLong(2), List.of()),
                        cardsOf.getOrDefault(id, 1));
            }
        }
        return new ImportedDeck(cards, media, leftOut());
    }

    private List<String> leftOut() {
        List<String> leftOut = new ArrayList<>();
        if (incomplete > 0) {
            leftOut.add(
                    incomplete + (incomplete == 1 ? " note" : " notes") + " without a question or an answer in words");
        }
        if (reversed > 0) {
            leftOut.add(
                    reversed + " further " + (reversed == 1 ? "card" : "cards") + " of notes (the reverse way round)");
        }
        if (!missing.isEmpty()) {
            leftOut.add("media that the package has not or that are of another kind: " + String.join(", ", missing));
        }
        if (scheduled) {
            leftOut.add("the schedules of the cards");
        }
        return leftOut;
    }

    private void note(List<String> deck, List<String> tags, List<String> fields, List<String> names, int count)
            throws IOException, ImportException {
        if (fields.stream().anyMatch(Cloze::isIn)) {
            clozes(deck, tags, fields);
            return;
        }
        reversed += count - 1;
        Set<String> shown = new LinkedHashSet<>();
        String question = "";
        List<String> answers = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            String name = at < names.size() ? names.get(at).toLowerCase(Locale.ROOT) : "";
            String text = NOT_SHOWN.contains(name) ? "" : markdown(fields.get(at), shown);
            if (question.isEmpty()) {
                question = text;
            } else if (ADDED_TO_QUESTION.contains(name) && !text.isEmpty()) {
                question += "\n\n" + text;
            } else if (!text.isEmpty()) {
                answers.add(text);
            }
        }
        add(deck, question, String.join("\n\n", answers), tags, shown);
    }

    /** A card for each number of the gaps: the text with these gaps open, and what belongs there. */
    private void clozes(List<String> deck, List<String> tags, List<String> fields) throws IOException, ImportException {
        String text = fields.stream().filter(Cloze::isIn).findFirst().orElse("");
        for (Cloze cloze : Cloze.of(text)) {
            Set<String> shown = new LinkedHashSet<>();
            StringBuilder answer = new StringBuilder(markdown(String.join("; ", cloze.gaps()), shown));
            for (String field : fields) {
                String more = field.equals(text) ? "" : markdown(field, shown);
                answer.append(more.isEmpty() ? "" : "\n\n" + more);
            }
            add(deck, markdown(cloze.question(), shown), answer.toString(), tags, shown);
        }
    }

    private String markdown(String field, Set<String> shown) {
        String html = LATEX.matcher(field)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).equals("$$") ? "\\[" + match.group(2) + "\\]" : "\\(" + match.group(2) + "\\)"));
        List<String> sounds = new ArrayList<>();
        Matcher sound = SOUND.matcher(html);
        while (sound.find()) {
            sounds.add(sound.group(1));
        }
        String text = HtmlToMarkdown.markdown(sound.replaceAll(""), shown);
        for (String name : sounds) {
            shown.add(name);
            String link = "[" + HtmlToMarkdown.escape(name) + "](<" + name + ">)";
            text = text.isEmpty() ? link : text + " " + link;
        }
        return text;
    }

    private void add(List<String> deck, String question, String answer, List<String> tags, Set<String> shown)
            throws IOException, ImportException {
        if (question.isBlank() || answer.isBlank()) {
            incomplete++;
            return;
        }
        List<String> found = new ArrayList<>();
        for (String name : shown) {
            if (!media.containsKey(name) && MediaName.isHarmless(name)) {
                source.media(name).ifPresent(content -> media.put(name, content));
            }
            if (media.containsKey(name)) {
                found.add(name);
            } else {
                missing.add(name);
            }
        }
        cards.add(new ImportedCard(deck, question, answer, tags, found));
    }
}
