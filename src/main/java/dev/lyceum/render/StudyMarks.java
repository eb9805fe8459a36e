package dev.lyceum.render;

import dev.lyceum.config.CardKind;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.StudyConfig;
import dev.lyceum.page.PageBody;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import dev.lyceum.study.PartKind;
import java.util.HashSet;
import java.util.Set;

/** Says what of a site is a card: a review question with an answer, or a key point. */
final class StudyMarks {
    private final StudyConfig config;
    private final Set<String> languages = new HashSet<>();

    StudyMarks(Site site) {
        this.config = site.config().study();
        for (Page page : site.pages()) {
            if (hasCards(page)) {
                languages.add(page.language().key());
            }
        }
    }

    /** Whether there are cards in a language. */
    boolean hasCards(LanguageConfig language) {
        return languages.contains(language.key());
    }

    boolean isCard(PartKind part, ItemBody item) {
        if (!config.enabled()) {
            return false;
        } else if (item instanceof ItemBody.QuestionBody question) {
            return part == PartKind.REVIEW
                    && question.answer().isPresent()
                    && config.cards().contains(CardKind.REVIEW);
        }
        return item instanceof ItemBody.PointBody
                && part == PartKind.KEYPOINT
                && config.cards().contains(CardKind.KEYPOINT);
    }

    private boolean hasCards(Page page) {
        if (!languages.contains(page.language().key()) && page.source().isPresent()) {
            PageBody body = page.source().get().body();
            for (PartBody part : body.parts()) {
                if (part.items().stream().anyMatch(item -> isCard(part.kind(), item))) {
                    return true;
                }
            }
        }
        return false;
    }
}
