package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.Mount;
import dev.lyceum.config.MountConfig;
import dev.lyceum.config.SiteConfig;
import java.util.List;
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
        MountConfig mounts = config.content().mounts();
        if (!mounts.content().isEmpty()) {
            return mounts.ofContent(path).flatMap(mount -> {
                List<LanguageConfig> languages = languages(mount, config);
                return of(mount.place(path), languages, languages, config);
            });
        }
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
        return of(
                path.substring(contentDir.length() + 1),
                config.languages().stream()
                        .filter(other -> other.contentDir().equals(contentDir))
                        .toList(),
                config.languages(),
                config);
    }

    private static List<LanguageConfig> languages(Mount mount, SiteConfig config) {
        return mount.language().isEmpty()
                ? config.languages()
                : config.languages().stream()
                        .filter(language ->
                                language.key().equals(mount.language().get()))
                        .toList();
    }

    /**
     * @param place below the content folder
     * @param languages of the files there: where a name does not say which, the default language if it is one of them
     * @param named those that a name can say, whichever folder they have
     */
    private static Optional<ContentPath> of(
            String place, List<LanguageConfig> languages, List<LanguageConfig> named, SiteConfig config) {
        if (languages.isEmpty()) {
            return Optional.empty();
        }
        int fileStart = place.lastIndexOf('/') + 1;
        int dot = place.lastIndexOf('.');
        String folder = place.substring(0, Math.max(0, fileStart - 1));
        String name = place.substring(fileStart, dot > fileStart ? dot : place.length());
        int suffix = name.lastIndexOf('.');
        for (LanguageConfig language : named) {
            if (suffix > 0 && language.key().equalsIgnoreCase(name.substring(suffix + 1))) {
                return Optional.of(new ContentPath(language, folder, name.substring(0, suffix)));
            }
        }
        LanguageConfig plain = languages.get(0);
        for (LanguageConfig language : languages) {
            plain = language.key().equals(config.defaultLanguage()) ? language : plain;
        }
        return Optional.of(new ContentPath(plain, folder, name));
    }

    String folderName() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
