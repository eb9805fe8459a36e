package dev.lyceum.site;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The plural of an English word, as far as folder names need it; of the last word where there are several. */
final class EnglishPlural {
    private static final Set<String> SAME = Set.of(
            "aircraft",
            "data",
            "deer",
            "equipment",
            "feedback",
            "fish",
            "homework",
            "information",
            "media",
            "money",
            "music",
            "news",
            "police",
            "rice",
            "series",
            "sheep",
            "software",
            "species",
            "staff");
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("appendix", "appendices"),
            Map.entry("child", "children"),
            Map.entry("criterion", "criteria"),
            Map.entry("foot", "feet"),
            Map.entry("goose", "geese"),
            Map.entry("halo", "halos"),
            Map.entry("index", "indices"),
            Map.entry("knife", "knives"),
            Map.entry("leaf", "leaves"),
            Map.entry("life", "lives"),
            Map.entry("man", "men"),
            Map.entry("matrix", "matrices"),
            Map.entry("mouse", "mice"),
            Map.entry("person", "people"),
            Map.entry("phenomenon", "phenomena"),
            Map.entry("photo", "photos"),
            Map.entry("piano", "pianos"),
            Map.entry("quiz", "quizzes"),
            Map.entry("shelf", "shelves"),
            Map.entry("thief", "thieves"),
            Map.entry("tooth", "teeth"),
            Map.entry("vertex", "vertices"),
            Map.entry("wife", "wives"),
            Map.entry("wolf", "wolves"),
            Map.entry("bus", "buses"),
            Map.entry("alias", "aliases"),
            Map.entry("campus", "campuses"),
            Map.entry("corpus", "corpora"),
            Map.entry("focus", "foci"),
            Map.entry("status", "statuses"),
            Map.entry("syllabus", "syllabi"));

    private EnglishPlural() {}

    static String of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (SAME.contains(lower)) {
            return name;
        }
        int last = Math.max(Math.max(lower.lastIndexOf(' '), lower.lastIndexOf('-')), lower.lastIndexOf('_')) + 1;
        String irregular = ENDINGS.get(lower.substring(last));
        if (irregular != null) {
            return name.substring(0, last + 1) + irregular.substring(1);
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

    private static String cut(String name, int characters) {
        return name.substring(0, name.length() - characters);
    }
}
