package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.Optional;

/** Recognises the words that authors put in front of questions and answers. */
final class LabelScanner {
    private static final Wordlist ANSWER_BEFORE = Wordlist.of(
            "correct ",
            "sample ",
            "model ",
            "suggested ",
            "possible ",
            "expected ",
            "example ",
            "bonne ",
            "bonnes ",
            "richtige ",
            "korrekte ",
            "reference ",
            "show ",
            "show the ",
            "see ",
            "see the ",
            "view ",
            "view the ",
            "reveal ",
            "reveal the ",
            "click for ",
            "click for the ",
            "click to show ",
            "click to see ",
            "click to see the ",
            "click to view ",
            "click to reveal ",
            "click to reveal the ",
            "參考",
            "参考",
            "標準",
            "标准",
            "正確",
            "正确",
            "示範",
            "示范",
            "範例",
            "范例",
            "以下是",
            "以下為",
            "以下为",
            "查看",
            "顯示",
            "显示",
            "看",
            "點擊查看",
            "点击查看",
            "點擊顯示",
            "点击显示",
            "點我看");
    private static final Wordlist ANSWER = Wordlist.of(
            "answers",
            "answer",
            "ans",
            "solutions",
            "solution",
            "答案",
            "解答",
            "回答",
            "解法",
            "答",
            "解",
            "a",
            "答え",
            "正解",
            "정답",
            "해답",
            "답변",
            "답",
            "musterlösung",
            "antworten",
            "antwort",
            "lösungen",
            "lösung",
            "réponses",
            "réponse",
            "respuestas",
            "respuesta",
            "soluciones",
            "solución",
            "respostas",
            "resposta",
            "soluções",
            "solução",
            "الإجابة",
            "إجابة",
            "الجواب",
            "جواب");
    private static final Wordlist ANSWER_BEHIND = Wordlist.of(
            " key",
            " link",
            " correcte",
            " correctes",
            " correcta",
            " correctas",
            " correta",
            " corretas",
            "鏈接",
            "链接",
            "連結",
            "链结",
            "解析",
            "如下",
            "為",
            "为",
            "是");
    private static final Wordlist QUESTION = Wordlist.of(
            "question",
            "problem",
            "exercise",
            "問題",
            "问题",
            "題目",
            "题目",
            "問",
            "问",
            "題",
            "题",
            "q",
            "質問",
            "질문",
            "문제",
            "frage",
            "aufgabe",
            "pregunta",
            "ejercicio",
            "exercice",
            "übung",
            "pergunta",
            "questão",
            "exercício",
            "السؤال",
            "سؤال");
    /** Kinds of questions, which are labels only with a number; without one they are headings. */
    private static final Wordlist QUESTION_BEFORE = Wordlist.of(
            "review ",
            "quiz ",
            "practice ",
            "multiple choice ",
            "選擇",
            "选择",
            "單選",
            "单选",
            "多選",
            "多选",
            "填空",
            "簡答",
            "简答",
            "問答",
            "问答",
            "判斷",
            "判断",
            "是非",
            "申論",
            "計算",
            "计算",
            "應用",
            "应用",
            "思考",
            "討論",
            "讨论",
            "練習",
            "练习",
            "複習",
            "复习",
            "測驗",
            "测验");

    private static final Wordlist NONE = Wordlist.of();
    /** Asks for a sign to be drawn as a picture. */
    static final char EMOJI_STYLE = '\ufe0f';

    /** In pairs that close each other. */
    static final String OPENING = "(（[【";

    static final String CLOSING = ")）]】";
    /** What an answer label in the middle of a line may begin with, in lower case. */
    private static final String BEGINNINGS = OPENING + "*_abceklmprs參参標标正示範范以答解回정해답إاج";

    private static final String BEFORE_INLINE = "?？.。!！;；,，:：)）」』”*_";

    /** A longer run of stars is a line or an ornament. */
    private static final int MOST_EMPHASIS = 3;

    private final String text;

    LabelScanner(String text) {
        this.text = text;
    }

    /** An answer label that starts at {@code from}. */
    Optional<Label> answer(int from, int to) {
        return new Reader(from, to, ANSWER_BEFORE, ANSWER, ANSWER_BEHIND).read();
    }

    /** A question label that starts at {@code from}; with a number or without. */
    Optional<Label> question(int from, int to) {
        return new Reader(from, to, NONE, QUESTION, NONE)
                .read()
                .or(() -> new Reader(from, to, QUESTION_BEFORE, QUESTION, NONE)
                        .read()
                        .filter(label -> label.number() > 0));
    }

    /**
     * The first answer label in the middle of a line that surely is one: behind a sentence or in brackets.
     *
     * @param asked whether the line has a question label, so that a mere {@code A:} is enough
     */
    Optional<Label> answerWithin(int from, int to, boolean asked) {
        char lastInk = from < to ? text.charAt(from) : ' ';
        for (int at = from + 1; at < to; at++) {
            char c = text.charAt(at);
            if (Line.isSpace(c)) {
                continue;
            }
            boolean spaced = Line.isSpace(text.charAt(at - 1)) && !Character.isLowerCase(c);
            boolean possible = spaced || OPENING.indexOf(c) >= 0 || BEFORE_INLINE.indexOf(lastInk) >= 0;
            if (possible && BEGINNINGS.indexOf(Character.toLowerCase(c)) >= 0) {
                Optional<Label> label = answer(at, to);
                if (label.isPresent() && label.get().isInline(to, asked)) {
                    return label;
                }
            }
            lastInk = c;
        }
        return Optional.empty();
    }

    /** Whether a letter of the Latin alphabet; Chinese words need no space around them. */
    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c);
    }

    /** Reads one label; its fields are the state of the reading. */
    private final class Reader {
        private final int from;
        private final int to;
        private final Wordlist before;
        private final Wordlist words;
        private final Wordlist behind;
        private int at;
        private char bracket = Label.NO_BRACKET;
        private int bracketEnd = -1;
        private int emphasisStart;
        private int emphasis;

        Reader(int from, int to, Wordlist before, Wordlist words, Wordlist behind) {
            this.from = from;
            this.to = to;
            this.before = before;
            this.words = words;
            this.behind = behind;
            this.at = from;
        }

        Optional<Label> read() {
            skipOrnament();
            openEmphasis();
            skipOrnament();
            if (at < to && OPENING.indexOf(text.charAt(at)) >= 0) {
                bracket = text.charAt(at++);
                openEmphasis();
            }
            int wordsStart = at;
            boolean ordinal = at < to && text.charAt(at) == '第';
            if (ordinal) {
                return readOrdinal(wordsStart);
            }
            String qualifier = skipOneOf(before);
            String word = skipOneOf(words);
            boolean latin = !word.isEmpty() && isLatin(word.charAt(0));
            boolean letter = latin && word.length() == 1;
            if (word.isEmpty() || (letter && !qualifier.isEmpty())) {
                return Optional.empty();
            }
            int number = number(latin);
            if (latin && number == 0 && at < to && isLatin(text.charAt(at))) {
                return Optional.empty();
            }
            skipOneOf(behind);
            return ending(wordsStart, number, word);
        }

        /** {@code 第1題：} is a question label, never an answer's. */
        private Optional<Label> readOrdinal(int wordsStart) {
            at++;
            Numeral numeral = Numeral.any(text, at, to);
            at = numeral.end();
            if (words != QUESTION || numeral.value() == 0) {
                return Optional.empty();
            }
            String word = skipOneOf(words);
            return word.isEmpty() ? Optional.empty() : ending(wordsStart, numeral.value(), word);
        }

        private Optional<Label> ending(int wordsStart, int number, String word) {
            boolean closedBracket = closeBracket();
            boolean closedEmphasis = closeEmphasis();
            boolean closed = closeBracket() || closedBracket || closedEmphasis;
            int beforeSpace = at;
            at = skipSpace(at);
            int delimiterStart = at;
            boolean sure = word.length() > 1 || !isLatin(word.charAt(0));
            boolean delimited = at < to && delimiter(beforeSpace, number, word);
            if (!delimited) {
                at = beforeSpace;
                boolean alone = skipSpace(at) == to && (word.length() > 1 || number > 0);
                if (!alone && !(closed && word.length() > 1)) {
                    return Optional.empty();
                }
            }
            boolean colon = delimited && isColon(text.charAt(delimiterStart));
            int wordsEnd = at;
            closeEmphasis();
            closeBracket();
            Span kept = emphasis > 0 ? new Span(emphasisStart, emphasisStart + emphasis) : new Span(from, from);
            String written = written(wordsStart, wordsEnd);
            return Optional.of(new Label(from, skipSpace(at), number, sure, colon, bracket, kept, written));
        }

        private String written(int wordsStart, int wordsEnd) {
            StringBuilder written = new StringBuilder();
            for (int index = wordsStart; index < wordsEnd; index++) {
                char c = text.charAt(index);
                if (c != '*' && c != '_' && index != bracketEnd) {
                    written.append(c);
                }
            }
            return written.toString().strip();
        }

        private boolean delimiter(int beforeSpace, int number, String word) {
            char c = text.charAt(at);
            boolean spaceBehind = at + 1 == to
                    || Line.isSpace(text.charAt(at + 1))
                    || emphasis > 0 && text.regionMatches(at + 1, text, emphasisStart, emphasis);
            boolean dash = (c == '-' || c == '–' || c == '—') && at > beforeSpace && spaceBehind;
            boolean accepted = switch (c) {
                case ':', '：' -> true;
                case '.', '．' -> (isLatin(word.charAt(0)) || number > 0) && (spaceBehind || number > 0);
                case ')', '）', '、' -> number > 0;
                default -> dash && (word.length() > 1 || number > 0);
            };
            if (accepted) {
                at++;
            }
            return accepted;
        }

        private int number(boolean latin) {
            int start = at;
            at = skipSpace(at);
            if (latin && at < to && text.charAt(at) == '#') {
                at++;
            }
            Numeral numeral = latin ? Numeral.digits(text, at, to) : Numeral.any(text, at, to);
            at = numeral.value() > 0 ? numeral.end() : start;
            return numeral.value();
        }

        private String skipOneOf(Wordlist choices) {
            String longest = choices.longestAt(text, at, to);
            at += longest.length();
            return longest;
        }

        /** A picture such as a tick or a lamp, which many put in front of a label. */
        private void skipOrnament() {
            int c = at < to ? text.codePointAt(at) : ' ';
            if (Character.getType(c) == Character.OTHER_SYMBOL) {
                at += Character.charCount(c);
                if (at < to && text.charAt(at) == EMOJI_STYLE) {
                    at++;
                }
                at = skipSpace(at);
            }
        }

        private void openEmphasis() {
            if (emphasis > 0 || at >= to || (text.charAt(at) != '*' && text.charAt(at) != '_')) {
                return;
            }
            char mark = text.charAt(at);
            int end = at;
            while (end < to && end - at <= MOST_EMPHASIS && text.charAt(end) == mark) {
                end++;
            }
            if (end - at <= MOST_EMPHASIS) {
                emphasisStart = at;
                emphasis = end - at;
                at = end;
            }
        }

        private boolean closeEmphasis() {
            if (emphasis == 0 || at + emphasis > to || !text.regionMatches(at, text, emphasisStart, emphasis)) {
                return false;
            }
            at += emphasis;
            emphasis = 0;
            return true;
        }

        private boolean closeBracket() {
            if (bracket == Label.NO_BRACKET
                    || at >= to
                    || CLOSING.indexOf(text.charAt(at)) != OPENING.indexOf(bracket)) {
                return false;
            }
            bracketEnd = at++;
            bracket = Label.NO_BRACKET;
            return true;
        }

        private int skipSpace(int start) {
            int end = start;
            while (end < to && Line.isSpace(text.charAt(end))) {
                end++;
            }
            return end;
        }
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }
}
