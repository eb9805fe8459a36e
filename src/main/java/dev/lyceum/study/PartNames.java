package dev.lyceum.study;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which headings open which part. Compared without case and surrounding space or punctuation.
 */
public final class PartNames {
    private static final String PREVIEW = "Preview|習題預習|预习|習題预習|习题预习|習題預習|預習";
    private static final String EXPLAIN = "Explain|Explanation|說明知識|说明知识|說明|说明|講解|讲解|解說|解说";
    private static final String KEYPOINT = "Keypoint|Keypoints|Key point|Key points|彙總重點|汇总重点|條列重點|条列重点|重點|重点|要點|要点";
    private static final String REVIEW = "Review|知識測驗|知识测验|測驗|测验|複習|復習|复习|回顧|回顾|練習題|练习题";

    /** Names that pages have which are not made for study, too. */
    private static final String OTHER_PREVIEW = "Preview questions|Pre-reading questions|Prereading questions"
            + "|Before you read|Before reading|Warm-up questions|課前預習|课前预习|預習題|预习题|預習問題|预习问题";

    private static final String OTHER_EXPLAIN = "Detailed explanation|知識講解|知识讲解|內容講解|内容讲解|解釋|解释";
    private static final String OTHER_KEYPOINT = "Key takeaways|Takeaways|Key ideas|Main points|Main takeaways"
            + "|Key points summary|Summary of key points|重點整理|重点整理|重點摘要|重点摘要|重點歸納|重点归纳|重點總結|重点总结"
            + "|要點總結|要点总结|要點整理|要点整理|知識要點|知识要点|知識重點|知识重点|核心要點|核心要点|關鍵要點|关键要点|關鍵重點|关键重点"
            + "|關鍵點|关键点";
    private static final String OTHER_REVIEW =
            "Review questions|Review quiz|Quiz|Quick quiz|Self-test|Self test|Self-check"
                    + "|Self check|Self-assessment|Self-quiz|Check your understanding|Check your knowledge|Test yourself"
                    + "|Test your knowledge|Test your understanding|Practice questions|Quiz questions|複習題|復習題|复习题|複習問題|復習問題"
                    + "|复习问题|自我測驗|自我测验|自我測試|自我测试|自我檢測|自我检测|自測|自测|自測題|自测题|測驗題|测验题|小測驗|小测验|隨堂測驗"
                    + "|随堂测验|課後練習|课后练习|課後測驗|课后测验|課後複習|課後復習|课后复习|知識檢測|知识检测";

    /** What names a part only where no other heading names it. */
    private static final String UNSURE_KEYPOINT = "Summary|Recap|In summary|總結|总结|小結|小结|摘要|總結重點|总结重点";

    private static final String UNSURE_REVIEW =
            "Questions|Questions and answers|Exercises|Practice|Test|Q&A" + "|測試|测试|練習|练习|習題|习题|問答|问答|問題與答案|问题与答案";

    /** {@code 1.}, {@code Part 2:}, {@code 三、}, {@code 第一部分：} */
    private static final Pattern ORDINAL =
            Pattern.compile("(?:part|section|step) (?:[0-9]+|[ivx]+|[a-d])[^\\p{L}\\p{N}]+"
                    + "|(?:[0-9]+|[ivx]+|[a-d])[.)．:：、][^\\p{L}\\p{N}]*|[0-9]\ufe0f?\u20e3[^\\p{L}\\p{N}]*"
                    + "|第?[一二三四五六七八九十][、.．:：)）][^\\p{L}\\p{N}]*"
                    + "|第[一二三四五六七八九十0-9]+(?:部分|部|節|节|章|步)[^\\p{L}\\p{N}]*");
    /** What begins another name, a translation or a remark. */
    private static final Pattern MORE =
            Pattern.compile("\\s*[:：(（/|–—]|\\s+(?:-|of|about|on|for|to|and|with|&)\\s|(?<=[a-z])\\s+(?=\\p{IsHan})");

    private final Map<String, PartKind> kinds;
    private final Map<String, PartKind> others;
    private final Map<String, PartKind> unsure;

    public PartNames(Map<String, PartKind> kinds) {
        this(kinds, Map.of(), Map.of());
    }

    private PartNames(Map<String, PartKind> kinds, Map<String, PartKind> others, Map<String, PartKind> unsure) {
        this.kinds = folded(kinds);
        this.others = folded(others);
        this.unsure = folded(unsure);
    }

    private static Map<String, PartKind> folded(Map<String, PartKind> names) {
        Map<String, PartKind> folded = new LinkedHashMap<>();
        names.forEach((name, kind) -> folded.put(fold(name), kind));
        return Map.copyOf(folded);
    }

    /** The names known without configuration, in English, Traditional and Simplified Chinese. */
    public static PartNames defaults() {
        Map<String, PartKind> sure = new LinkedHashMap<>();
        put(sure, PREVIEW, PartKind.PREVIEW);
        put(sure, EXPLAIN, PartKind.EXPLAIN);
        put(sure, KEYPOINT, PartKind.KEYPOINT);
        put(sure, REVIEW, PartKind.REVIEW);
        Map<String, PartKind> others = new LinkedHashMap<>();
        put(others, OTHER_PREVIEW, PartKind.PREVIEW);
        put(others, OTHER_EXPLAIN, PartKind.EXPLAIN);
        put(others, OTHER_KEYPOINT, PartKind.KEYPOINT);
        put(others, OTHER_REVIEW, PartKind.REVIEW);
        Map<String, PartKind> unsure = new LinkedHashMap<>();
        put(unsure, UNSURE_KEYPOINT, PartKind.KEYPOINT);
        put(unsure, UNSURE_REVIEW, PartKind.REVIEW);
        return new PartNames(sure, others, unsure);
    }

    private static void put(Map<String, PartKind> names, String list, PartKind kind) {
        for (String name : list.split("\\|")) {
            names.put(name, kind);
        }
    }

    /**
     * These names and more.
     *
     * @param more part kind keys by heading; an unknown kind is left out
     */
    public PartNames with(Map<String, String> more) {
        Map<String, PartKind> all = new LinkedHashMap<>(kinds);
        more.forEach((heading, key) -> {
            for (PartKind kind : PartKind.values()) {
                if (kind.key().equals(key)) {
                    all.put(fold(heading), kind);
                }
            }
        });
        return new PartNames(all, others, unsure);
    }

    /** How surely a heading names a part. */
    enum Certainty {
        /** It is a name and nothing else. */
        SURE,
        /** It is a name that is used for other things too, or begins with a name and says more. */
        LIKELY,
        /** It may name many things. */
        UNSURE
    }

    record Found(PartKind kind, Certainty certainty) {}

    Optional<Found> find(String heading) {
        String name = fold(heading);
        PartKind kind = kinds.get(name);
        if (kind != null) {
            return Optional.of(new Found(kind, Certainty.SURE));
        }
        Matcher ordinal = ORDINAL.matcher(name);
        String bare = ordinal.lookingAt() ? fold(name.substring(ordinal.end())) : name;
        Matcher more = MORE.matcher(bare);
        String head = more.find() ? fold(bare.substring(0, more.start())) : bare;
        for (String shorter : new String[] {bare, head}) {
            Optional<PartKind> known =
                    Optional.ofNullable(kinds.get(shorter)).or(() -> Optional.ofNullable(others.get(shorter)));
            if (known.isPresent()) {
                return known.map(likely -> new Found(likely, Certainty.LIKELY));
            }
        }
        return Optional.ofNullable(unsure.get(bare)).map(guess -> new Found(guess, Certainty.UNSURE));
    }

    /** The part that a heading surely names, whatever it says besides. */
    Optional<PartKind> named(String heading) {
        return find(heading)
                .filter(found -> found.certainty() != Certainty.UNSURE)
                .map(Found::kind);
    }

    private static String fold(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && !Character.isLetterOrDigit(name.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
