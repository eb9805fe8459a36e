package dev.lyceum.markdown;

/** What the stretches of a page that are converted one by one share: the ids given, and the footnotes. */
public record PageNames(HeadingIds ids, Footnotes footnotes) {}
