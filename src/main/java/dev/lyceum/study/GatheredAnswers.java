package dev.lyceum.study;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Answers that stand together behind the questions.
 *
 * @param heading the line above them, where it is the label of at least one
 * @param start the first line that belongs to them
 * @param byQuestion the answers by the line of their question
 */
record GatheredAnswers(OptionalInt heading, int start, Map<Integer, AnswerCut> byQuestion) {
    GatheredAnswers {
        byQuestion = Map.copyOf(byQuestion);
    }
}
