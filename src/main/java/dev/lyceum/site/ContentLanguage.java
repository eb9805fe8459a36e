package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;

/** Tells the language of a file by its folder and its suffix. */
public final class ContentLanguage {
    private ContentLanguage() {}

    /** The language of a file of the content folder; the default one for any other file. */
    public static LanguageConfig of(String path, SiteConfig config) {
        return ContentPath.of(path, config)
                .map(ContentPath::language)
                .orElseGet(() -> config.language(config.defaultLanguage()));
    }
}
