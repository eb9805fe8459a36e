package dev.lyceum.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.course.SentenceScanner.Sentence;
import dev.lyceum.data.Data;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds that the course says nothing twice: no sentence, no term of the glossary. */
final class CourseWordsTest {
    private final List<String> faults = new ArrayList<>();

    @Test
    void noTwoPagesOfALanguageShareASentence() {
        int count = 0;
        for (String language : Course.LANGUAGES) {
            Map<String, CoursePage> pages = new HashMap<>();
            Map<String, Integer> offsets = new HashMap<>();
            for (CoursePage page : Course.COURSE.pages(language)) {
                for (Sentence sentence : SentenceScanner.scan(page)) {
                    count++;
                    CoursePage first = pages.putIfAbsent(sentence.words(), page);
                    offsets.putIfAbsent(sentence.words(), sentence.offset());
                    if (first != null && !first.equals(page)) {
                        String here = page.at(sentence.offset());
                        String there = first.at(offsets.get(sentence.words()));
                        faults.add(here + " and " + there + ": " + sentence.words());
                    }
                }
            }
        }
        assertThat(count).isGreaterThan(5000);
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTopicDefinesSomeTerms() {
        for (CoursePage topic : Course.COURSE.topics()) {
            int terms = topic.frontMatter().table("glossary").entries().size();
            if (terms < 2 || terms > 4) {
                faults.add(topic.path() + ": " + terms + " terms");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTermIsDefinedOnceAndInOneSentence() {
        for (String language : Course.LANGUAGES) {
            Map<String, String> places = new HashMap<>();
            for (CoursePage page : Course.COURSE.pages(language)) {
                page.frontMatter().table("glossary").entries().forEach((term, definition) -> {
                    String place = page.at(definition.offset());
                    String first = places.putIfAbsent(term.toLowerCase(Locale.ROOT), place);
                    if (first != null) {
                        faults.add(place + " and " + first + ": " + term);
                    }
                    if (!isSentence(definition)) {
                        faults.add(place + ": not one sentence: "
                                + definition.asText().orElse(""));
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isSentence(Data definition) {
        String text = definition.asText().orElse("");
        boolean ended = text.endsWith(".") || text.endsWith("。");
        return ended && text.split("[.!?] |。").length == 1;
    }
}
