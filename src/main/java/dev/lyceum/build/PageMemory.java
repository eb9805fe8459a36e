package dev.lyceum.build;

import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages of the last reading: a file that has not changed since, under a configuration that has not, is not parsed again. */
final class PageMemory {
    private Optional<SiteConfig> config = Optional.empty();
    private Map<SourceFile, ParsedPage> pages = Map.of();

    /** What is remembered of files under a configuration. */
    synchronized Map<SourceFile, ParsedPage> under(SiteConfig current) {
        return config.filter(current::equals).isPresent() ? pages : Map.of();
    }

    synchronized void keep(SiteConfig current, List<ParsedPage> read) {
        config = Optional.of(current);
        pages = read.stream().collect(Collectors.toUnmodifiableMap(ParsedPage::file, Function.identity()));
    }
}
