package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import java.util.Optional;

/**
 * Where a file of the content folder stands in its language.
 *
 * @param folder below the language's content folder, with {@code /}; empty at the top
 * @param name without extension and language suffix
 */
public record ContentPath(LanguageConfig language, String folder, String name) {
    /** Reads a path below the site's root; empty for a file outside every content folder. */
    public static Optional<ContentPath> of(String path, SiteConfig config) {
        LanguageConfig language = null;
        for (LanguageConfig candidate : config.languages()) {
            boolean longer = language == null
                    || candidate.contentDir().length() > language.contentDir().length();
            if (longer && path.startsWith(candidate.contentDir() + "/")) {
                language = candidate;
            }
        }
        if (language == null) {
            return Optional.empty();
        }
        String contentDir = language.contentDir();
        int fileStart = path.lastIndexOf('/') + 1;
        int dot = path.lastIndexOf('.');
        String name = path.substring(fileStart, dot > fileStart ? dot : path.length());
        int suffix = name.lastIndexOf('.');
        if (suffix > 0) {
            String key = name.substring(suffix + 1);
            for (LanguageConfig candidate : config.languages()) {
                if (candidate.key().equalsIgnoreCase(key)
                        && candidate.contentDir().equals(contentDir)) {
                    return Optional.of(
                            new ContentPath(candidate, folder(path, contentDir, fileStart), name.substring(0, suffix)));
                }
            }
        }
        if (sharesContentDir(language, config) && !language.key().equals(config.defaultLanguage())) {
            language = config.language(config.defaultLanguage());
        }
        return Optional.of(new ContentPath(language, folder(path, contentDir, fileStart), name));
    }

    /** A file without suffix in a folder of several languages belongs to the default language. */
    private static boolean sharesContentDir(LanguageConfig language, SiteConfig config) {
        return config.language(config.defaultLanguage()).contentDir().equals(language.contentDir());
    }

    private static String folder(String path, String contentDir, int fileStart) {
        int start = contentDir.length() + 1;
        return fileStart <= start ? "" : path.substring(start, fileStart - 1);
    }

    String folderName() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
