package dev.lyceum.study;

import dev.lyceum.problem.EditDistance;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Some words as tokens, to tell an edit from another question. A token is a word or one Han or kana character; words that
 * say little count little. Questions of one form differ in few words only ({@code What is overfitting?}, {@code What is
 * underfitting?}), so one word in place of another is an edit only in a long text, or where the answer has stayed the
 * same. Numbers, letters that stand for something, and words such as {@code not} must be the same.
 */
final class Wording {
    /** The least shares of the words that must have stayed. */
    private static final double WITH_SAME_ANSWER = 0.5;

    private static final double WITH_MORE_OR_LESS = 0.9;
    private static final double WITH_OTHER_WORDS = 0.93;
    private static final double WITH_OTHER_HAN = 0.97;

    private static final double LITTLE = 0.25;
    private static final double WORD = 2;
    private static final double HAN = 1;

    private static final Set<String> LITTLE_WORDS =
            Set.of(("a an the is are was were be been being am of in on at to for from"
                            + " by with as and or it its this that these those there do does did has have had you your we our i"
                            + " they their he she can could would should will may might must also so then than please explain"
                            + " describe briefly short 的 了 嗎 吗 呢 吧 在 個 个 請 请 會 会 與 与 和 及")
                    .split(" "));
    private static final Set<String> DENYING =
            Set.of(("not no never without except cannot cant dont doesnt didnt isnt arent"
                            + " wasnt wont neither nor none false 不 非 沒 没 無 无 未 別 别 除 勿")
                    .split(" "));
    private static final List<String> ENDINGS = List.of("s", "es", "d", "ed", "ing", "ly");

    private final List<String> tokens;
    private final double weight;

    private Wording(List<String> tokens) {
        this.tokens = tokens;
        this.weight = tokens.stream().mapToDouble(Wording::weight).sum();
    }

    static Wording of(String words) {
        String normal = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        for (int at = 0; at <= normal.length(); at++) {
            char c = at < normal.length() ? normal.charAt(at) : ' ';
            boolean han = isHan(c);
            if (!han && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                token.append(c);
            } else if (han || c != '\'' && c != '’' && c != '-') {
                if (!token.isEmpty()) {
                    tokens.add(token.toString());
                    token.setLength(0);
                }
                if (han) {
                    tokens.add(String.valueOf(c));
                }
            }
        }
        return new Wording(tokens);
    }

    /**
     * How much has stayed if this is another wording of the same, from 0 to 1; absent where it is rather another question.
     *
     * @param sameAnswer whether the answer says that it is the same question
     */
    OptionalDouble rewordedFrom(Wording before, boolean sameAnswer) {
        double most = 2 * Math.min(weight, before.weight) / (weight + before.weight);
        if (weight == 0
                || before.weight == 0
                || most < WITH_SAME_ANSWER
                || differ(before, Wording::isExact)
                || differ(before, DENYING::contains)) {
            return OptionalDouble.empty();
        }
        Comparison found = compare(before);
        double needed = sameAnswer
                ? WITH_SAME_ANSWER
                : found.otherHan() ? WITH_OTHER_HAN : found.otherWords() ? WITH_OTHER_WORDS : WITH_MORE_OR_LESS;
        return found.likeness() >= needed ? OptionalDouble.of(found.likeness()) : OptionalDouble.empty();
    }

    private boolean differ(Wording other, Predicate<String> kind) {
        return !tokens.stream()
                .filter(kind)
                .sorted()
                .toList()
                .equals(other.tokens.stream().filter(kind).sorted().toList());
    }

    /**
     * @param likeness the share of what both have, in the same order
     * @param otherWords whether something stands in place of something else
     * @param otherHan whether Han characters do
     */
    private record Comparison(double likeness, boolean otherWords, boolean otherHan) {}

    private Comparison compare(Wording other) {
        List<String> a = tokens;
        List<String> b = other.tokens;
        double[][] common = new double[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                double skip = Math.max(common[i + 1][j], common[i][j + 1]);
                common[i][j] = isSame(a.get(i), b.get(j))
                        ? Math.max(skip, common[i + 1][j + 1] + Math.min(weight(a.get(i)), weight(b.get(j))))
                        : skip;
            }
        }
        boolean otherWords = false;
        boolean otherHan = false;
        boolean here = false;
        boolean there = false;
        boolean han = false;
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            boolean both = i < a.size()
                    && j < b.size()
                    && isSame(a.get(i), b.get(j))
                    && common[i][j] > Math.max(common[i + 1][j], common[i][j + 1]);
            if (both) {
                here = false;
                there = false;
                han = false;
                i++;
                j++;
            } else {
                boolean mine = j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1];
                String left = mine ? a.get(i++) : b.get(j++);
                here |= mine && weight(left) > LITTLE;
                there |= !mine && weight(left) > LITTLE;
                han |= weight(left) > LITTLE && isHan(left.charAt(0));
                otherWords |= here && there;
                otherHan |= here && there && han;
            }
        }
        return new Comparison(2 * common[0][0] / (weight + other.weight), otherWords, otherHan);
    }

    /** Whether two tokens are one word: the same, with another ending, or with one letter wrong. */
    private static boolean isSame(String a, String b) {
        if (a.equals(b)) {
            return true;
        } else if (a.length() < 4 || b.length() < 4 || a.charAt(0) != b.charAt(0) || isExact(a) || isExact(b)) {
            return false;
        }
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        if (longer.startsWith(shorter) && ENDINGS.contains(longer.substring(shorter.length()))) {
            return true;
        }
        return shorter.length() > 4 && EditDistance.between(a, b, 1) <= 1;
    }

    /** Whether a token must be the very same: a number, or a letter by itself. */
    private static boolean isExact(String token) {
        return token.chars().anyMatch(Character::isDigit)
                || token.length() == 1 && !isHan(token.charAt(0)) && !LITTLE_WORDS.contains(token);
    }

    private static double weight(String token) {
        return LITTLE_WORDS.contains(token) ? LITTLE : isHan(token.charAt(0)) ? HAN : WORD;
    }

    private static boolean isHan(char c) {
        return Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30ff';
    }
}
