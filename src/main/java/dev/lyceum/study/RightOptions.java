package dev.lyceum.study;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out which options of a question its answer names, by letters or by their words, at its beginning: {@code B},
 * {@code (B) and (D)}, {@code 【B】}, {@code The correct answer is B, because …}, {@code BD}, {@code The Moon}. What could be
 * meant otherwise names none.
 */
final class RightOptions {
    /** So much of an answer is looked at. */
    private static final int MOST_CHARACTERS = 2_000;

    private static final String OPENING = "([{【「『《\"'“‘*-•_ \t\n";
    private static final String CLOSING = ")]}】」』》\"'”’*_";
    private static final String SPACE = " \t";
    private static final String STOPS = ".,;:!?、。—–(\n";

    private static final Pattern INTRO = Pattern.compile("(?i)"
            + "(?:the )?(?:(?:correct|right|best|true) )?(?:answers?|options?|choices?)(?: (?:is|are)(?! not))?(?::| |$)"
            + "|correct:|both "
            + "|(?:正確|正确)?的?(?:答案|選項|选项)[應应]?[是為为]?:?|[應应]?[選选][擇择]?");
    private static final String HAN_AND = "和與与及跟";
    private static final Pattern WORD_AND =
            Pattern.compile("(?i)(?:and|plus)(?![\\p{L}\\p{N}])|以及|[&+" + HAN_AND + "]");
    private static final Pattern AND = Pattern.compile(WORD_AND.pattern() + "|[,;、/]");
    private static final Pattern OR = Pattern.compile("(?i)\\s*(?:or(?![\\p{L}\\p{N}])|nor |或)");
    private static final Pattern DENIED = Pattern.compile(
            "(?i)\\s*(?:(?:is|are|was|were|does|do|can|would) )?(?:both |all )?(?:not|wrong|false|incorrect|never)(?![\\p{L}\\p{N}])"
                    + "|\\s*(?:[是都皆]+[不錯错非]|不[正對对]|[錯错][誤误的])");
    private static final Pattern ALL =
            Pattern.compile("(?i)(?:all of (?:the above|them|these)|以上[皆都全](?:是|對|对|正確|正确))(?![\\p{L}\\p{N}])");
    /** What may follow a letter that stands by itself. */
    private static final Pattern AFTER_LETTER =
            Pattern.compile("(?i) (?:is|are) (?:both )?(?:the )?(?:correct|right|true|best)| (?:because|since) | [-=]"
                    + "| ?(?:選項|选项|[項项])?[都皆才]?是?(?:正確|正确|對的|对的)| ?因[為为]");

    private static final Pattern LONE_LETTER = Pattern.compile("[(\\[【*]*([A-Za-z])(?:[)\\]】*.:、,]|\\s*$|\\n)");

    /** {@code a, c and d}: small letters that are no words, since there is nothing else. */
    private static final Pattern SMALL_LETTERS =
            Pattern.compile("\\(?[a-z]\\)?(?:\\s*(?:[,;/&+、" + HAN_AND + "]|,? ?and\\b)\\s*\\(?[a-z]\\)?)+\\.?");

    private final List<Segment.Option> options;
    private final String text;
    private final boolean onlySmallLetters;
    private final SortedSet<Integer> right = new TreeSet<>();
    private int at;
    /** Whether the separator read last says that another option follows. */
    private boolean closely;
    /** Whether it was more than the end of a line. */
    private boolean listed;

    private RightOptions(List<Segment.Option> options, String text) {
        this.options = options;
        this.text = text;
        this.onlySmallLetters = SMALL_LETTERS.matcher(text).matches();
    }

    /**
     * The options that an answer names, from 0 and in order.
     *
     * @param answer its plain text
     */
    static List<Integer> of(List<Segment.Option> options, String answer) {
        if (options.isEmpty()) {
            return List.of();
        }
        RightOptions named = new RightOptions(options, normal(answer));
        return named.read() ? List.copyOf(named.right) : List.of();
    }

    /** Whether an answer is the letter of one of so many options, with brackets or its words perhaps. */
    static boolean isLetter(int options, String answer) {
        Matcher letter = LONE_LETTER.matcher(normal(answer));
        return letter.lookingAt() && Character.toLowerCase(letter.group(1).charAt(0)) - 'a' < options;
    }

    private static String normal(String words) {
        String beginning = words.substring(0, Math.min(words.length(), MOST_CHARACTERS));
        return Normalizer.normalize(beginning, Normalizer.Form.NFKC).strip();
    }

    /** Whether all that the answer names could be made out. */
    private boolean read() {
        skip(OPENING);
        while (skip(INTRO)) {
            skip(OPENING);
        }
        while (option()) {
            skip(CLOSING);
            if (!separator()) {
                return !isTakenBack();
            }
        }
        return right.isEmpty() ? all() : !goesOn();
    }

    /** Takes one option: its words, or its letter and perhaps its words. */
    private boolean option() {
        int start = at;
        OptionalInt words = words();
        if (words.isPresent() && isClear()) {
            right.add(words.getAsInt());
            return true;
        }
        at = start;
        List<Integer> letters = letters();
        if (letters.isEmpty()) {
            at = start;
            return false;
        }
        int behind = at;
        skip(CLOSING + ".:、 -");
        OptionalInt repeated = words();
        if (repeated.isEmpty()) {
            at = behind;
            skip(CLOSING);
            if (at == behind && !isClear()) {
                at = start;
                return false;
            }
            at = behind;
        } else if (!letters.contains(repeated.getAsInt())) {
            right.clear();
            at = start;
            return false;
        }
        right.addAll(letters);
        return true;
    }

    /** Whether what was taken last ends here: more options follow, or nothing, or what explains it. */
    private boolean isClear() {
        return at == text.length()
                || STOPS.indexOf(text.charAt(at)) >= 0
                || isExplained(at)
                || AND.matcher(text).region(skipSpace(at), text.length()).lookingAt();
    }

    /** Takes the longest option whose words stand here; absent where there is none, or where two have the same words. */
    private OptionalInt words() {
        OptionalInt found = OptionalInt.empty();
        int end = at;
        boolean twice = false;
        for (int index = 0; index < options.size(); index++) {
            int behind = behind(options.get(index).words());
            twice = behind == end && found.isPresent() || behind <= end && twice;
            if (behind > end) {
                end = behind;
                found = OptionalInt.of(index);
            }
        }
        if (twice) {
            return OptionalInt.empty();
        }
        at = end;
        return found;
    }

    /** The end of some words that stand here as whole words; the place itself where they do not. */
    private int behind(String words) {
        String wanted = normal(words);
        while (!wanted.isEmpty() && STOPS.indexOf(wanted.charAt(wanted.length() - 1)) >= 0) {
            wanted = wanted.substring(0, wanted.length() - 1);
        }
        int end = at + wanted.length();
        boolean here = !wanted.isEmpty() && text.regionMatches(true, at, wanted, 0, wanted.length());
        return here && (end == text.length() || !isWord(end) || !isWord(end - 1)) ? end : at;
    }

    /** Takes one letter, or several in alphabetical order without anything between them. */
    private List<Integer> letters() {
        List<Integer> letters = new ArrayList<>();
        int end = at;
        while (end < text.length() && letter(end) >= 0 && (letters.isEmpty() || letter(end) > last(letters))) {
            letters.add(letter(end));
            end++;
        }
        boolean lower = end > at && Character.isLowerCase(text.charAt(at));
        boolean marked = end < text.length() && (CLOSING + ".:").indexOf(text.charAt(end)) >= 0;
        boolean abbreviation = end + 1 < text.length() && text.charAt(end) == '.' && isWord(end + 1);
        boolean whole = end == text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || HAN_AND.indexOf(text.charAt(end)) >= 0
                || isExplained(end);
        boolean word = lower && !marked && end - at != text.length() && !onlySmallLetters;
        if (!whole || abbreviation || word) {
            return List.of();
        }
        at = end;
        return letters;
    }

    private int letter(int place) {
        char c = text.charAt(place);
        int index = c >= 'a' && c <= 'z' ? c - 'a' : c >= 'A' && c <= 'Z' ? c - 'A' : -1;
        return index < options.size() ? index : -1;
    }

    private static int last(List<Integer> letters) {
        return letters.get(letters.size() - 1);
    }

    /** Skips what may stand between two options. */
    private boolean separator() {
        int start = at;
        boolean line = text.startsWith("\n", at);
        skip(SPACE);
        boolean joined = false;
        closely = false;
        while (true) {
            closely |= WORD_AND.matcher(text).region(at, text.length()).lookingAt();
            if (!skip(AND)) {
                break;
            }
            joined = true;
            skip(SPACE + "\n");
        }
        skip(OPENING);
        listed = joined;
        if (joined || line) {
            while (skip(INTRO)) {
                skip(OPENING);
            }
            return true;
        }
        at = start;
        return false;
    }

    /** Whether what follows says that the options taken are wrong, or only some of several. */
    private boolean isTakenBack() {
        return OR.matcher(text).region(at, text.length()).lookingAt()
                || DENIED.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Whether what follows a list of options could be one more that is not understood. */
    private boolean goesOn() {
        boolean letter =
                listed && at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z' && !isWord(at + 1);
        return closely || letter || isTakenBack();
    }

    private boolean isExplained(int place) {
        return AFTER_LETTER.matcher(text).region(place, text.length()).lookingAt();
    }

    private boolean all() {
        if (skip(ALL)) {
            for (int index = 0; index < options.size(); index++) {
                right.add(index);
            }
        }
        return !right.isEmpty();
    }

    private boolean isWord(int place) {
        return place < text.length()
                && Character.isLetterOrDigit(text.charAt(place))
                && !Character.isIdeographic(text.codePointAt(place));
    }

    private int skipSpace(int from) {
        int end = from;
        while (end < text.length() && SPACE.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (matcher.lookingAt() && matcher.end() > at) {
            at = matcher.end();
            return true;
        }
        return false;
    }
}
