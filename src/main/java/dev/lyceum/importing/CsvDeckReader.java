package dev.lyceum.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.lyceum.html.HtmlToMarkdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tables: a question and an answer a row, perhaps with tags and a deck. */
final class CsvDeckReader {
    private static final String SEPARATORS = "\t,;|";
    private static final int SAMPLE_ROWS = 20;
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");
    /** A line that tells Anki what the file is. */
    private static final Pattern DIRECTIVE = Pattern.compile("^#([a-z ]+):(.*)$");

    private static final Set<String> QUESTION =
            Set.of("question", "front", "term", "prompt", "word", "q", "ask", "text", "frage", "問題", "问题", "正面", "題目");
    private static final Set<String> ANSWER = Set.of(
            "answer",
            "correct answer",
            "correct",
            "back",
            "definition",
            "meaning",
            "a",
            "reply",
            "extra",
            "back extra",
            "antwort",
            "答案",
            "回答",
            "背面",
            "解答");
    private static final Pattern OPTION = Pattern.compile("(?:option|choice|選項|选项)[ _-]?(?:[a-h]|[1-8])");
    private static final Set<String> TAGS = Set.of("tags", "tag", "labels", "標籤", "标签");
    private static final Set<String> DECK = Set.of("deck", "section", "chapter", "unit", "category", "牌組", "牌组", "章節");
    private static final Set<String> IGNORED = Set.of("guid", "id", "notetype", "note type");

    private final List<Role> roles = new ArrayList<>();
    private String everyDeck = "";
    private String everyTag = "";
    private boolean html;

    private CsvDeckReader() {}

    private enum Role {
        QUESTION,
        OPTION,
        ANSWER,
        TAGS,
        DECK,
        IGNORED
    }

    /**
     * @param tabs whether the file's name says that tabs part the columns
     */
    static ImportedDeck read(String text, boolean tabs) throws ImportException {
        return new CsvDeckReader().deck(text.startsWith("\ufeff") ? text.substring(1) : text, tabs);
    }

    private ImportedDeck deck(String text, boolean tabs) throws ImportException {
        char separator = 0;
        int start = 0;
        for (Matcher directive = DIRECTIVE.matcher(line(text, 0));
                directive.matches();
                directive = DIRECTIVE.matcher(line(text, start))) {
            String value = directive.group(2).strip();
            if (directive.group(1).equals("separator")) {
                separator = separator(directive.group(2));
            } else {
                directive(directive.group(1), value);
            }
            start = Math.min(text.length(), start + directive.group().length() + 1);
        }
        String table = text.substring(start).stripLeading();
        List<CsvRecord> rows = rows(table, separator != 0 ? separator : tabs ? '\t' : guess(table));
        boolean header = !rows.isEmpty() && header(rows.get(0).getFields());
        return cards(header ? rows.subList(1, rows.size()) : rows);
    }

    private static String line(String text, int start) {
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private void directive(String name, String value) {
        switch (name) {
            case "html" -> html = value.equalsIgnoreCase("true");
            case "deck" -> everyDeck = value;
            case "tags" -> everyTag = value;
            case "tags column" -> role(value, Role.TAGS);
            case "deck column" -> role(value, Role.DECK);
            case "guid column", "notetype column" -> role(value, Role.IGNORED);
            default -> {} // the note type, the names of columns: not needed
        }
    }

    private void role(String column, Role role) {
        if (column.matches("[1-9]\\d?")) {
            int place = Integer.parseInt(column) - 1;
            while (roles.size() <= place) {
                roles.add(Role.QUESTION);
            }
            roles.set(place, role);
        }
    }

    private static char separator(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "pipe" -> '|';
            case "space" -> ' ';
            case "colon" -> ':';
            case "tab", "" -> '\t';
            default -> name.charAt(0);
        };
    }

    /** The separator that cuts the first rows into the same number of columns, and more than one. */
    private static char guess(String table) {
        char best = ',';
        int most = 0;
        for (int at = 0; at < SEPARATORS.length(); at++) {
            char candidate = SEPARATORS.charAt(at);
            try {
                List<CsvRecord> rows = rows(table, candidate);
                int columns = rows.isEmpty() ? 0 : rows.get(0).getFieldCount();
                int alike = 0;
                for (CsvRecord row : rows.subList(0, Math.min(SAMPLE_ROWS, rows.size()))) {
                    alike += columns > 1 && row.getFieldCount() == columns ? 1 : 0;
                }
                if (alike > most) {
                    best = candidate;
                    most = alike;
                }
            } catch (ImportException e) {
                // quotes that do not close: not this one
            }
        }
        return best;
    }

    private static List<CsvRecord> rows(String table, char separator) throws ImportException {
        List<CsvRecord> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(table)) {
            reader.forEach(rows::add);
        } catch (CsvParseException e) {
            throw new ImportException("the table cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Whether the first row names the columns, and what they are in either case. */
    private boolean header(List<String> first) {
        List<Role> named = new ArrayList<>();
        for (String cell : first) {
            String name = cell.strip().toLowerCase(Locale.ROOT);
            named.add(role(name));
        }
        if (named.contains(Role.QUESTION) && named.contains(Role.ANSWER)) {
            roles.clear();
            for (int column = 0; column < named.size(); column++) {
                boolean known = named.get(column) != Role.IGNORED
                        || IGNORED.contains(first.get(column).strip().toLowerCase(Locale.ROOT));
                roles.add(known ? named.get(column) : Role.ANSWER);
            }
            return true;
        }
        boolean asked = false;
        for (int column = 0; column < Math.max(first.size(), roles.size()); column++) {
            Role given = column < roles.size() ? roles.get(column) : Role.QUESTION;
            if (given == Role.QUESTION && asked) {
                given = Role.ANSWER;
            }
            asked |= given == Role.QUESTION;
            if (column < roles.size()) {
                roles.set(column, given);
            } else {
                roles.add(given);
            }
        }
        return false;
    }

    private static Role role(String name) {
        if (OPTION.matcher(name).matches()) {
            return Role.OPTION;
        } else if (QUESTION.contains(name)) {
            return Role.QUESTION;
        } else if (ANSWER.contains(name)) {
            return Role.ANSWER;
        } else if (TAGS.contains(name)) {
            return Role.TAGS;
        }
        return DECK.contains(name) ? Role.DECK : Role.IGNORED;
    }

    private ImportedDeck cards(List<CsvRecord> rows) {
        List<ImportedCard> cards = new ArrayList<>();
        int incomplete = 0;
        for (CsvRecord row : rows) {
            Map<Role, List<String>> cells = new EnumMap<>(Role.class);
            for (int column = 0; column < row.getFieldCount(); column++) {
                Role role = column < roles.size() ? roles.get(column) : Role.ANSWER;
                String cell = row.getField(column).strip();
                if (!cell.isEmpty()) {
                    cells.computeIfAbsent(role, key -> new ArrayList<>()).add(cell);
                }
            }
            List<ImportedCard> found = cards(cells);
            cards.addAll(found);
            incomplete += found.isEmpty() ? 1 : 0;
        }
        List<String> leftOut = new ArrayList<>();
        if (incomplete > 0) {
            leftOut.add(incomplete + (incomplete == 1 ? " row" : " rows") + " without a question or an answer");
        }
        return new ImportedDeck(cards, Map.of(), leftOut);
    }

    /** The card of a row, or one for each number of the gaps in its question; none where question or answer lacks. */
    private List<ImportedCard> cards(Map<Role, List<String>> cells) {
        String own = joined(cells, Role.DECK);
        List<String> deck = List.of((own.isEmpty() ? everyDeck : own).split("::")).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> tags = List.of(SPACES.split((everyTag + " " + joined(cells, Role.TAGS)).strip())).stream()
                .filter(tag -> !tag.isEmpty())
                .toList();
        String asked = joined(cells, Role.QUESTION);
        String answer = markdown(cells, Role.ANSWER);
        if (Cloze.isIn(asked)) {
            return Cloze.of(asked).stream()
                    .map(cloze -> new ImportedCard(
                            deck,
                            markdown(cloze.question()),
                            markdown(String.join("; ", cloze.gaps())) + (answer.isBlank() ? "" : "\n\n" + answer),
                            tags,
                            List.of()))
                    .filter(card -> !card.question().isBlank() && !card.answer().isBlank())
                    .toList();
        }
        String question = markdown(cells, Role.QUESTION);
        if (question.isBlank() || answer.isBlank()) {
            return List.of();
        }
        List<String> options = cells.getOrDefault(Role.OPTION, List.of()).stream()
                .map(this::markdown)
                .toList();
        return List.of(new ImportedCard(deck, question + options(options), answer, tags, List.of()));
    }

    private String markdown(String cell) {
        return html ? HtmlToMarkdown.markdown(cell, new LinkedHashSet<>()) : HtmlToMarkdown.escape(cell);
    }

    private String markdown(Map<Role, List<String>> cells, Role role) {
        return String.join(
                "\n\n",
                cells.getOrDefault(role, List.of()).stream().map(this::markdown).toList());
    }

    /** The choices as a lettered list below the question. */
    private static String options(List<String> cells) {
        StringBuilder list = new StringBuilder();
        for (int index = 0; index < cells.size(); index++) {
            list.append(index == 0 ? "\n\n" : "\n")
                    .append("- ")
                    .append((char) ('A' + index))
                    .append(") ")
                    .append(cells.get(index));
        }
        return list.toString();
    }

    private static String joined(Map<Role, List<String>> cells, Role role) {
        return String.join("\n\n", cells.getOrDefault(role, List.of()));
    }
}
