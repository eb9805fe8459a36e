package dev.lyceum.build;

import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The pages of the last reading: a file that has not changed since, under rules that have not, is not parsed again. */
interface PageMemory {
    /** Of a site that is read once. */
    PageMemory NONE = new PageMemory() {
        @Override
        public Function<SourceFile, Optional<ParsedPage>> under(Rules rules) {
            return file -> Optional.empty();
        }

        @Override
        public ParsedPage prepared(ParsedPage page) {
            return page;
        }

        @Override
        public void keep(Rules rules, List<ParsedPage> read) {}
    };

    /** What decides, besides a file's text, how it is parsed. */
    record Rules(SiteConfig config, StudyLedger ledger) {}

    /** What is remembered of files under these rules; may be asked by several threads. */
    Function<SourceFile, Optional<ParsedPage>> under(Rules rules);

    /** A page that has just been parsed, in the form in which it is kept; may be asked by several threads. */
    ParsedPage prepared(ParsedPage page);

    /** @param read all pages of the site, each as it was parsed alone under the rules */
    void keep(Rules rules, List<ParsedPage> read);
}
