package dev.lyceum.study;

import dev.lyceum.source.Span;

/**
 * Where the answer to a question stands.
 *
 * @param label as written; empty where the answer is not marked
 * @param start the first character of the label, or of the answer
 * @param content where the answer's own text starts
 * @param words where its words start: behind the marker of the first item, where the answer is a list
 * @param kept an emphasis opened in front of the label and closed in the answer; empty where there is none
 * @param left a bracket to leave out; empty where there is none
 * @param columns how much indentation the answer's lines may lose
 */
record AnswerCut(String label, int start, Cut content, int words, Cut end, Span kept, Span left, int columns) {}
