package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import java.util.Locale;

/** The pages that a site has for learning across its topics. */
enum StudyPageKind {
    /** Asks the cards that are due. */
    STUDY(""),
    STATISTICS("statistics/"),
    SETTINGS("settings/");

    private final String folder;

    StudyPageKind(String folder) {
        this.folder = folder;
    }

    /** The name in templates, and of the page's own. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The page's URL below the site's root. */
    String url(SiteConfig config, LanguageConfig language) {
        return config.urlPrefix(language) + config.study().path() + "/" + folder;
    }
}
