package dev.lyceum.cli;

import dev.lyceum.build.BuildReport;
import dev.lyceum.build.BuildReport.LanguageCount;
import dev.lyceum.build.TranslationReport;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The table at the end of a build: a column a language, as Hugo prints it, with the rows that matter here. */
final class BuildSummary {
    private static final int LABEL = 18;

    private final StringBuilder text = new StringBuilder();
    private final List<LanguageCount> languages;

    private BuildSummary(List<LanguageCount> languages) {
        this.languages = languages;
    }

    static String text(BuildReport report, long nanos) {
        BuildSummary summary = new BuildSummary(report.languages());
        summary.header();
        summary.row("Pages", LanguageCount::pages);
        summary.row("Sections", LanguageCount::sections);
        summary.row("Topics", LanguageCount::topics);
        summary.row("Prompts", LanguageCount::prompts);
        summary.row("Preview questions", LanguageCount::previewQuestions);
        summary.row("Key points", LanguageCount::keypoints);
        summary.row("Review questions", LanguageCount::questions);
        report.translations().forEach(summary::translation);
        summary.text.append(String.format(
                Locale.ROOT,
                "%n%s in %d files, %d of them written, in %s%n",
                size(report.bytes()),
                report.files(),
                report.changed(),
                time(nanos)));
        return summary.text.toString();
    }

    private void header() {
        text.append(" ".repeat(LABEL + 2));
        for (LanguageCount language : languages) {
            text.append(" | ").append(right(language.key(), width(language)));
        }
        text.append(System.lineSeparator()).append("-".repeat(LABEL + 2));
        for (LanguageCount language : languages) {
            text.append("-+-").append("-".repeat(width(language)));
        }
        text.append(System.lineSeparator());
    }

    private void row(String label, ToIntFunction<LanguageCount> number) {
        text.append("  ").append(label).append(" ".repeat(LABEL - label.length()));
        for (LanguageCount language : languages) {
            text.append(" | ").append(right(Integer.toString(number.applyAsInt(language)), width(language)));
        }
        text.append(System.lineSeparator());
    }

    /** One line for a language that lacks something. */
    private void translation(TranslationReport report) {
        int missing = report.missing().size();
        int outdated = report.outdated().size();
        if (missing + outdated > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n  %s: %d %s to translate, %d older than the source",
                    report.language(),
                    missing,
                    missing == 1 ? "page" : "pages",
                    outdated));
        }
    }

    private static int width(LanguageCount language) {
        return Math.max(6, language.key().length());
    }

    private static String right(String value, int width) {
        return " ".repeat(Math.max(0, width - value.length())) + value;
    }

    static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    static String time(long nanos) {
        long millis = nanos / 1_000_000;
        return millis < 1_000 ? millis + " ms" : String.format(Locale.ROOT, "%.2f s", millis / 1e3);
    }
}
