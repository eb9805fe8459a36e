package dev.lyceum.config;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files and pages count.
 *
 * @param buildDrafts pages marked as drafts too
 * @param buildFuture pages with a publication date to come too
 * @param buildExpired pages past their expiry date too
 * @param pageTimeout what converting a page may take, and rendering it
 * @param ignoreFiles patterns looked for in {@code /} and the path below the site's root
 * @param environment that the site is built for, as {@code _target} in a cascade may ask
 * @param disabledLanguages keys of languages that are left out, whose files are no pages of the others
 */
public record ContentConfig(
        boolean buildDrafts,
        boolean buildFuture,
        boolean buildExpired,
        List<Pattern> ignoreFiles,
        DateSources dates,
        int summaryLength,
        String environment,
        Set<String> disabledLanguages,
        MountConfig mounts,
        Duration pageTimeout) {
    public ContentConfig {
        ignoreFiles = List.copyOf(ignoreFiles);
        disabledLanguages = Set.copyOf(disabledLanguages);
    }

    public static final ContentConfig DEFAULT = new ContentConfig(
            false,
            false,
            false,
            List.of(),
            DateSources.DEFAULT,
            70,
            "production",
            Set.of(),
            MountConfig.DEFAULT,
            Duration.ofSeconds(10));

    /** Front-matter keys (and {@code :filename}) tried in turn for a page's date. */
    public List<String> dateSources() {
        return dates.date();
    }

    /** Patterns are the same when they are written the same, which {@link Pattern} itself does not say. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ContentConfig that
                && buildDrafts == that.buildDrafts
                && buildFuture == that.buildFuture
                && buildExpired == that.buildExpired
                && patterns().equals(that.patterns())
                && dates.equals(that.dates)
                && summaryLength == that.summaryLength
                && environment.equals(that.environment)
                && disabledLanguages.equals(that.disabledLanguages)
                && mounts.equals(that.mounts)
                && pageTimeout.equals(that.pageTimeout);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                buildDrafts,
                buildFuture,
                buildExpired,
                patterns(),
                dates,
                summaryLength,
                environment,
                disabledLanguages,
                mounts,
                pageTimeout);
    }

    private List<String> patterns() {
        return ignoreFiles.stream().map(Pattern::pattern).toList();
    }
}
