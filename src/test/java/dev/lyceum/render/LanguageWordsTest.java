package dev.lyceum.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The theme's words in each of its languages, against the English ones. */
class LanguageWordsTest {
    private static final Pattern FORM = Pattern.compile("_(zero|one|two|few|many)$");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern FORMAL = Pattern.compile("(?<=[\\p{L},;] )(Sie|Ihnen|Ihr\\p{L}*)\\b");
    private static final Map<String, Set<String>> FORMS = Map.of(
            "ar", Set.of("one", "two", "few", "many"),
            "ja", Set.of(),
            "ko", Set.of(),
            "zh-cn", Set.of(),
            "zh-tw", Set.of());

    private static final Map<String, String> ENGLISH = ThemeWords.of("en");

    static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(ThemeWords.TEMPLATES.resolve("i18n"))) {
            return files.map(file -> file.getFileName().toString().replace(".toml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasAllWordsAndNoOthers(String language) {
        assertThat(general(ThemeWords.of(language))).isEqualTo(general(ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsCountedHasTheFormsOfTheLanguage(String language) {
        Set<String> counted = ENGLISH.keySet().stream()
                .filter(key -> key.endsWith("_one"))
                .map(key -> key.substring(0, key.length() - "_one".length()))
                .collect(Collectors.toSet());
        Set<String> forms = FORMS.getOrDefault(language, Set.of("one"));
        Set<String> wanted = counted.stream()
                .flatMap(key -> forms.stream().map(form -> key + "_" + form))
                .collect(Collectors.toSet());

        assertThat(ThemeWords.of(language).keySet())
                .filteredOn(FORM.asPredicate())
                .hasSameElementsAs(wanted);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWordHasThePlacesOfTheEnglishOne(String language) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        Map<String, Set<String>> found = new TreeMap<>();
        ThemeWords.of(language).forEach((key, text) -> {
            Set<String> places = places(text);
            // one and two of something are said without a number
            if (language.equals("ar") && key.matches(".*_(one|two)")) {
                places.add("{n}");
            }
            found.put(key, places);
            wanted.put(key, places(ENGLISH.getOrDefault(FORM.matcher(key).replaceAll(""), "")));
        });

        assertThat(found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWordIsThereWithoutSpaceAroundIt(String language) {
        assertThat(ThemeWords.of(language).values()).allMatch(text -> !text.isBlank() && text.equals(text.strip()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theRulesForNumbersAreTheLanguages(String language) {
        assertThat(ThemeWords.of(language)).containsEntry("plural", language.substring(0, 2));
    }

    /** The theme says "du"; a capital "Sie" or "Ihr" inside a sentence can only be the other form. */
    @Test
    void germanSpeaksToItsReaderInOneForm() {
        assertThat(ThemeWords.of("de").values())
                .noneMatch(text -> FORMAL.matcher(text).find());
    }

    private static Set<String> general(Map<String, String> words) {
        return words.keySet().stream()
                .filter(key -> !FORM.matcher(key).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
