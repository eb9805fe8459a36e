package dev.lyceum.render;

import dev.lyceum.config.CardKind;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.StudyConfig;
import dev.lyceum.markdown.Piece;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.PageBody.AnswerBody;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.page.StudyRules;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import dev.lyceum.study.PartKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what of a site is a card: a review question with an answer, or a key point, unless its page or part is turned off. */
final class StudyMarks {
    private final StudyConfig config;
    private final Set<String> languages = new HashSet<>();
    private final Map<String, Page> first = new HashMap<>();

    StudyMarks(Site site) {
        this.config = site.config().study();
        for (Page page : site.pages()) {
            if (!languages.contains(page.language().key()) && hasCards(page)) {
                languages.add(page.language().key());
            }
            if (!first.containsKey(page.language().key()) && isTopic(page)) {
                first.put(page.language().key(), page);
            }
        }
    }

    /** Whether there are cards in a language. */
    boolean hasCards(LanguageConfig language) {
        return languages.contains(language.key());
    }

    /** The first page in reading order with something to study. */
    Optional<Page> first(LanguageConfig language) {
        return Optional.ofNullable(first.get(language.key()));
    }

    private boolean isTopic(Page page) {
        StudyRules rules = rules(page);
        return page.source().stream()
                .flatMap(source -> source.body().parts().stream())
                .anyMatch(part -> rules.isOn(part.kind()));
    }

    StudyRules rules(Page page) {
        return StudyRules.of(page.source().map(ParsedPage::frontMatter).orElse(FrontMatter.NONE), config);
    }

    static boolean isCard(StudyRules rules, PartKind part, ItemBody item) {
        if (!rules.isOn(part)) {
            return false;
        } else if (item instanceof ItemBody.QuestionBody question) {
            return part == PartKind.REVIEW
                    && question.answer().filter(StudyMarks::says).isPresent()
                    && rules.areCards(CardKind.REVIEW);
        }
        return item instanceof ItemBody.PointBody && part == PartKind.KEYPOINT && rules.areCards(CardKind.KEYPOINT);
    }

    /** Whether there is more of an answer than its label. */
    private static boolean says(AnswerBody answer) {
        return answer.html().stream()
                .anyMatch(piece ->
                        !(piece instanceof Piece.Html html) || !html.html().isBlank());
    }

    private boolean hasCards(Page page) {
        if (page.source().isEmpty()) {
            return false;
        }
        StudyRules rules = rules(page);
        for (PartBody part : page.source().get().body().parts()) {
            if (part.items().stream().anyMatch(item -> isCard(rules, part.kind(), item))) {
                return true;
            }
        }
        return false;
    }
}
