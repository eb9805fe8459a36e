package dev.lyceum.build;

import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages of the last reading: a file that has not changed since, under rules that have not, is not parsed again. */
final class PageMemory {
    private Optional<Rules> rules = Optional.empty();
    private Map<SourceFile, ParsedPage> pages = Map.of();

    /**
     * What decides, besides a file's text, how it is parsed.
     *
     * @param ledger the text of the file with the ids of cards
     */
    record Rules(SiteConfig config, String ledger) {}

    /** What is remembered of files under these rules. */
    synchronized Map<SourceFile, ParsedPage> under(Rules current) {
        return rules.filter(current::equals).isPresent() ? pages : Map.of();
    }

    synchronized void keep(Rules current, List<ParsedPage> read) {
        rules = Optional.of(current);
        pages = read.stream().collect(Collectors.toUnmodifiableMap(ParsedPage::file, Function.identity()));
    }
}
