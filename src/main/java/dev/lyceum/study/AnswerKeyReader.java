package dev.lyceum.study;

import java.util.ArrayList;
import java.util.List;

/** Reads an answer key that stands on one line: {@code 1. B, 2. C, 3. A}. */
final class AnswerKeyReader {
    private static final String DELIMITERS = ".．:：)）、-";
    private static final String SEPARATORS = ",，;；、";

    private final String text;

    AnswerKeyReader(String text) {
        this.text = text;
    }

    /** Where one answer of the key starts, ends and has its words. */
    record Entry(int start, int content, int end) {}

    /** An entry for each question in their order; empty where the line is not a key to just these questions. */
    List<Entry> read(int from, int to, List<Item> questions) {
        List<Entry> entries = new ArrayList<>();
        int start = content(from, to, questions.get(0).number()) < 0 ? to : from;
        for (int index = 0; index < questions.size(); index++) {
            if (start >= to) {
                return List.of();
            }
            int content = content(start, to, questions.get(index).number());
            boolean last = index + 1 == questions.size();
            int next = last ? to : find(content, to, questions.get(index + 1).number());
            int end = next;
            while (end > content && isBetween(text.charAt(end - 1))) {
                end--;
            }
            if (end == content) {
                return List.of();
            }
            entries.add(new Entry(start, content, end));
            start = next;
        }
        return entries;
    }

    /** Whether the line answers the first two of the questions, whatever else it says. */
    boolean begins(int from, int to, List<Item> questions) {
        int content = content(from, to, questions.get(0).number());
        return content >= 0 && find(content, to, questions.get(1).number()) < to;
    }

    /** Whether an answer to the question of a number stands there. */
    boolean answers(int from, int to, int number) {
        return content(from, to, number) >= 0;
    }

    /** Whether there are answers to the first two of the questions anywhere within. */
    boolean isWithin(int from, int to, List<Item> questions) {
        int number = questions.get(0).number();
        int first = content(from, to, number) >= 0 ? from : find(from + 1, to, number);
        return first < to && find(first + 1, to, questions.get(1).number()) < to;
    }

    private int find(int from, int to, int number) {
        for (int at = from; at < to; at++) {
            if (isBetween(text.charAt(at - 1)) && content(at, to, number) >= 0) {
                return at;
            }
        }
        return to;
    }

    /** Behind a number and its delimiter; -1 where another thing stands there. */
    private int content(int at, int to, int number) {
        Numeral numeral = Numeral.digits(text, at, to);
        if (numeral.value() != number || numeral.end() >= to || DELIMITERS.indexOf(text.charAt(numeral.end())) < 0) {
            return -1;
        }
        int content = numeral.end() + 1;
        while (content < to && Line.isSpace(text.charAt(content))) {
            content++;
        }
        return content;
    }

    private static boolean isBetween(char c) {
        return Line.isSpace(c) || SEPARATORS.indexOf(c) >= 0;
    }
}
