package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.Data;
import dev.lyceum.data.ReadData;
import dev.lyceum.data.TomlReader;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The interface's words: {@code i18n/KEY.toml} of the site over the theme's, English where a language lacks a word. Which
 * files a language has, its locale says (German for {@code de-AT}, Traditional Chinese for {@code zh-Hant}), and its key
 * where the locale is not telling. Keys in tables are joined with a dot. A language that has a word but not some {@link
 * PluralForm} of it has none of that form, whatever English has.
 */
final class InterfaceText {
    private static final String ENGLISH = "en";
    /** The word that names the language whose rules choose among the forms of the others. */
    private static final String PLURAL = "plural";

    private static final Pattern TRADITIONAL_CHINESE = Pattern.compile("-(?:hant|tw|hk|mo)\\b(?<!-hans-(?:tw|hk|mo))");

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Set<Problem> problems = new TreeSet<>();

    InterfaceText(List<LanguageConfig> languages, TemplateEngine templates) {
        for (LanguageConfig language : languages) {
            words.put(language.key(), read(language, templates));
        }
    }

    /** The words of a language by key. */
    Map<String, String> of(LanguageConfig language) {
        return words.getOrDefault(language.key(), Map.of());
    }

    /** What cannot be read in the site's own files, each once. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Map<String, String> read(LanguageConfig language, TemplateEngine templates) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : names(language)) {
            String path = "i18n/" + name + ".toml";
            for (String text : templates.layers(path)) {
                Map<String, String> own = new LinkedHashMap<>();
                ReadData read = TomlReader.read(new SourceText("templates/" + path, text), new Span(0, text.length()));
                problems.addAll(read.problems());
                collect("", read.table(), own);
                if (ofAnother(own, words)) {
                    continue;
                }
                for (PluralForm form : PluralForm.values()) {
                    own.keySet().forEach(word -> words.remove(word + form.suffix()));
                }
                words.putAll(own);
            }
        }
        words.computeIfPresent(PLURAL, (key, tag) -> wellFormed(tag));
        return Map.copyOf(words);
    }

    /** The names of the files that a language's words may be in, those that go before others last. */
    private static Set<String> names(LanguageConfig language) {
        String locale = tag(language.locale());
        String key = tag(language.key());
        Set<String> names = new LinkedHashSet<>(List.of(ENGLISH));
        addNames(locale, names);
        if (first(key).equals(first(locale))) {
            names.add(key);
        } else {
            addNames(key, names);
        }
        return names;
    }

    private static void addNames(String tag, Set<String> names) {
        names.add(first(tag));
        if (first(tag).equals("zh")) {
            names.add(TRADITIONAL_CHINESE.matcher(tag).find() ? "zh-tw" : "zh-cn");
        }
        for (int hyphen = tag.indexOf('-'); hyphen >= 0; hyphen = tag.indexOf('-', hyphen + 1)) {
            names.add(tag.substring(0, hyphen));
        }
        names.add(tag);
    }

    /**
     * Whether words are of another language than those that are there: a key such as {@code ar} of a site in the Spanish
     * of Argentina is no language's.
     */
    private static boolean ofAnother(Map<String, String> own, Map<String, String> words) {
        String spoken = first(words.getOrDefault(PLURAL, ENGLISH));
        return !spoken.equals(ENGLISH)
                && !first(own.getOrDefault(PLURAL, spoken)).equals(spoken);
    }

    /** A tag that a browser takes, which throws at any other. */
    private static String wellFormed(String tag) {
        String formed = Locale.forLanguageTag(tag(tag)).toLanguageTag();
        return formed.equals("und") ? ENGLISH : formed;
    }

    private static String tag(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String first(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    private static void collect(String prefix, Data.Table table, Map<String, String> words) {
        table.entries().forEach((key, value) -> {
            if (value instanceof Data.Table inner) {
                collect(prefix + key + ".", inner, words);
            } else {
                value.asText().ifPresent(text -> words.put(prefix + key, text));
            }
        });
    }
}
