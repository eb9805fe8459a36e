package dev.lyceum.check;

import dev.lyceum.problem.EditDistance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every code of a problem and what it means: the manual page {@code problems.md}, read by the program too, so that there is
 * one table.
 *
 * @param meanings by code, in the table's order
 */
public record ProblemTable(Map<String, Meaning> meanings) {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| (.*?) \\| (.*?) \\|");

    private static final Pattern MARKS = Pattern.compile(" [†‡⚒]");

    public ProblemTable {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /**
     * @param toDo what to do about it
     */
    public record Meaning(String what, String toDo) {}

    public static ProblemTable read() {
        try (InputStream page = Objects.requireNonNull(ProblemTable.class.getResourceAsStream("problems.md"))) {
            Map<String, Meaning> meanings = new LinkedHashMap<>();
            new String(page.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    meanings.put(
                            row.group(1),
                            new Meaning(MARKS.matcher(row.group(2)).replaceAll(""), row.group(3)));
                }
            });
            return new ProblemTable(meanings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String code) {
        return meanings.containsKey(code);
    }

    /** What somebody may have meant who wrote a code that there is not. */
    String hint(String code) {
        return meanings.keySet().stream()
                .filter(known -> EditDistance.between(code, known, 3) <= 3)
                .min(Comparator.comparingInt(known -> EditDistance.between(code, known, 3)))
                .map(known -> "did you mean \"" + known + "\"?")
                .orElse("codes stand in brackets at the end of each problem");
    }
}
