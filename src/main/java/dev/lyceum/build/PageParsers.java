package dev.lyceum.build;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.page.PageParser;
import dev.lyceum.site.ContentLanguage;
import dev.lyceum.source.SourceFile;
import dev.lyceum.study.Ledger;
import java.util.HashMap;
import java.util.Map;

/** The parser of each language. */
final class PageParsers {
    private final SiteConfig config;
    private final Map<LanguageConfig, PageParser> parsers = new HashMap<>();

    /** @param ledger the ids that cards had before */
    PageParsers(SiteConfig config, Ledger ledger) {
        this.config = config;
        MarkdownConverter converter =
                new MarkdownConverter(config.markup(), config.content().pageTimeout());
        for (LanguageConfig language : config.languages()) {
            SiteConfig own = config.in(language);
            MarkdownConverter ownConverter = own.markup().equals(config.markup())
                    ? converter
                    : new MarkdownConverter(own.markup(), own.content().pageTimeout());
            parsers.put(language, new PageParser(own, language, ownConverter, ledger));
        }
    }

    PageParser of(SourceFile file) {
        LanguageConfig language = ContentLanguage.of(file.path(), config);
        PageParser parser = parsers.get(language);
        if (parser == null) {
            throw new IllegalStateException("not a configured language: " + language.key());
        }
        return parser;
    }
}
