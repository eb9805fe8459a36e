package dev.lyceum.study;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which headings open which part. Compared without case and surrounding space or punctuation.
 */
public final class PartNames {
    private final Map<String, PartKind> kinds;

    public PartNames(Map<String, PartKind> kinds) {
        Map<String, PartKind> folded = new LinkedHashMap<>();
        kinds.forEach((name, kind) -> folded.put(fold(name), kind));
        this.kinds = Map.copyOf(folded);
    }

    /** The names known without configuration, in English, Traditional and Simplified Chinese. */
    public static PartNames defaults() {
        Map<String, PartKind> names = new LinkedHashMap<>();
        for (String name : new String[] {"Preview", "習題預習", "预习", "習題预習", "习题预习", "習題預習", "預習"}) {
            names.put(name, PartKind.PREVIEW);
        }
        for (String name :
                new String[] {"Explain", "Explanation", "說明知識", "说明知识", "說明", "说明", "講解", "讲解", "解說", "解说"}) {
            names.put(name, PartKind.EXPLAIN);
        }
        for (String name : new String[] {
            "Keypoint", "Keypoints", "Key point", "Key points", "彙總重點", "汇总重点", "條列重點", "条列重点", "重點", "重点", "要點", "要点"
        }) {
            names.put(name, PartKind.KEYPOINT);
        }
        for (String name :
                new String[] {"Review", "知識測驗", "知识测验", "測驗", "测验", "複習", "復習", "复习", "回顧", "回顾", "練習題", "练习题"}) {
            names.put(name, PartKind.REVIEW);
        }
        return new PartNames(names);
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
                    all.put(heading, kind);
                }
            }
        });
        return new PartNames(all);
    }

    public Optional<PartKind> kindOf(String heading) {
        return Optional.ofNullable(kinds.get(fold(heading)));
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
