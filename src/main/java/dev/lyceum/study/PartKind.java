package dev.lyceum.study;

/** What a part is for. */
public enum PartKind {
    PREVIEW,
    EXPLAIN,
    KEYPOINT,
    REVIEW,
    OTHER;

    /** The name in the study export and in templates. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
