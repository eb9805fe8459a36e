package dev.lyceum.site;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The plural of an English word, as far as folder names need it; of the last word where there are several. Where Hugo goes
 * further than people do ("quanta", "javae"), it is followed: its sites have these titles.
 */
final class EnglishPlural {
    /** Words that have no other form, or are one already. */
    private static final Set<String> SAME = Set.of("""
            aircraft alumni beta bison criteria data deer dice equipment fish graffiti information
            insignia media money moose news offspring opera people phenomena police rice salmon
            series sheep shrimp species swine trout
            """.strip().split("\\s+"));

    /** Words, or the last of several, by themselves. */
    private static final Map<String, String> WORDS = words("""
            alias aliases, axis axes, campus campuses, circus circuses, criterion criteria, datum data, die dice, fez fezzes, foot feet,
            genus genera, halo halos, human humans, lotus lotuses, opus opera, ox oxen, phenomenon phenomena, photo photos,
            piano pianos, plus pluses, quiz quizzes, status statuses, tooth teeth, bus buses
            """);

    /** The ends of words, the longest first where one is the end of another. */
    private static final Map<String, String> ENDINGS = words("""
            child children, goose geese, louse lice, mouse mice, man men, person people,
            ife ives, safe saves, lf lves, rf rves, hoof hooves, loaf loaves, thief thieves,
            appendix appendices, matrix matrices, bex bices, dex dices, lex lices, nex nices, tex tices,
            alumnus alumni, bacillus bacilli, cactus cacti, focus foci, fungus fungi, locus loci, nucleus nuclei, octopus octopi,
            stimulus stimuli, syllabus syllabi, virus viri,
            apparatus apparatuses, corpus corpora, prospectus prospectuses, radius radiuses,
            alumna alumnae, nebula nebulae, vita vitae, va vae,
            rium ria, consortium consortia, gymnasium gymnasia, medium media, memorandum memoranda, millennium millennia,
            momentum momenta, premium premia, quantum quanta, stadium stadia,
            quy quies, tz tzes, zz zzes
            """);

    private static Map<String, String> words(String pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String pair : pairs.strip().split(",\\s*")) {
            int blank = pair.indexOf(' ');
            words.put(pair.substring(0, blank), pair.substring(blank + 1));
        }
        return words;
    }

    private EnglishPlural() {}

    static String of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int last = Math.max(Math.max(lower.lastIndexOf(' '), lower.lastIndexOf('-')), lower.lastIndexOf('_')) + 1;
        if (isPlural(lower.substring(last))) {
            return name;
        }
        String word = WORDS.get(lower.substring(last));
        if (word != null) {
            return name.substring(0, last + 1) + word.substring(1);
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (lower.endsWith(ending.getKey())) {
                int kept = name.length() - ending.getKey().length();
                return name.substring(0, kept + 1) + ending.getValue().substring(1);
            }
        }
        if (lower.endsWith("sis")) {
            return cut(name, 2) + "es";
        } else if (lower.endsWith("y") && lower.length() > 1 && "aeiou".indexOf(lower.charAt(lower.length() - 2)) < 0) {
            return cut(name, 1) + "ies";
        } else if (lower.endsWith("ss")
                || lower.endsWith("x")
                || lower.endsWith("ch")
                || lower.endsWith("sh")
                || (lower.endsWith("o") && !lower.endsWith("io"))) {
            return name + "es";
        }
        return lower.endsWith("s") ? name : name + "s";
    }

    /** Other words that end in {@code s} are found to be plurals by that. */
    private static boolean isPlural(String word) {
        return SAME.contains(word)
                || WORDS.containsValue(word)
                || ENDINGS.values().stream().anyMatch(plural -> endsTelling(plural) && word.endsWith(plural));
    }

    /** No word can be told by an {@code a} or {@code s} at its end. */
    private static boolean endsTelling(String plural) {
        return !plural.endsWith("a") && !plural.endsWith("s");
    }

    private static String cut(String name, int characters) {
        return name.substring(0, name.length() - characters);
    }
}
