package dev.lyceum.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Characters that traditional and simplified Chinese write differently, so that readers of one script find texts in the
 * other. The table is OpenCC's: a traditional character in a line, with the simplified ones that stand for it.
 */
final class HanVariants {
    private static final String TABLE = "data/dictionary/TSCharacters.txt";

    private HanVariants() {}

    /**
     * The spellings of each character that a text has and that can be written otherwise, those that the text has first and
     * the others behind a hyphen: {@code 發髮-发}. Sorted, with blanks between them.
     *
     * @param present the characters of the text
     */
    static String of(BitSet present) {
        if (present.nextSetBit('\u3400') < 0) {
            return "";
        }
        StringBuilder groups = new StringBuilder();
        table().forEach((simplified, traditional) -> {
            StringBuilder here = new StringBuilder();
            StringBuilder elsewhere = new StringBuilder();
            (present.get(simplified) ? here : elsewhere).append((char) simplified.intValue());
            traditional.forEach(c -> (present.get(c) ? here : elsewhere).append((char) c.intValue()));
            if (!here.isEmpty()) {
                groups.append(groups.isEmpty() ? "" : " ").append(here);
                groups.append(elsewhere.isEmpty() ? "" : "-").append(elsewhere);
            }
        });
        return groups.toString();
    }

    /** Simplified characters with the traditional ones that they stand for; all of them within 16 bits. */
    private static Map<Integer, Set<Integer>> table() {
        Map<Integer, Set<Integer>> table = new TreeMap<>();
        try (InputStream bytes = HanVariants.class.getResourceAsStream(TABLE)) {
            if (bytes == null) {
                throw new IOException("the program lacks " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("[\t ]");
                for (int i = 1; i < columns.length; i++) {
                    if (columns[0].length() == 1 && columns[i].length() == 1 && !columns[i].equals(columns[0])) {
                        table.computeIfAbsent((int) columns[i].charAt(0), simplified -> new TreeSet<>())
                                .add((int) columns[0].charAt(0));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
