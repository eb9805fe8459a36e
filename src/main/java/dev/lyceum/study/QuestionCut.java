package dev.lyceum.study;

import java.util.Optional;

/**
 * Where a review question stands.
 *
 * @param end where the question itself ends
 * @param claimed behind the last line that belongs to the question or to an answer that follows it at once
 */
record QuestionCut(Item item, Cut end, int claimed, Optional<AnswerCut> answer) {}
