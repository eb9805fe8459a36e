package dev.lyceum.markdown;

/** What the stretches of a page that are converted one by one share: the ids given, the footnotes, and the time. */
public record PageNames(HeadingIds ids, Footnotes footnotes, PageBudget budget) {}
