package dev.lyceum.export;

import dev.lyceum.site.Page;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which pages an export is of.
 *
 * @param section a section and all below it; absent for the whole site
 * @param page a single page
 * @param language the key of a language
 */
public record PageChoice(Optional<String> section, Optional<String> page, Optional<String> language)
        implements Predicate<Page> {
    public static final PageChoice ALL = new PageChoice(Optional.empty(), Optional.empty(), Optional.empty());

    public PageChoice {
        section = section.map(PageChoice::withoutSlashes);
        page = page.map(PageChoice::withoutSlashes);
    }

    @Override
    public boolean test(Page candidate) {
        return language.filter(key -> !key.equalsIgnoreCase(candidate.language().key()))
                        .isEmpty()
                && section.filter(path -> !isBelow(candidate, path)).isEmpty()
                && page.filter(path -> !isNamed(candidate, path)).isEmpty();
    }

    private static boolean isBelow(Page candidate, String path) {
        return path.isEmpty()
                || candidate.path().equals(path)
                || candidate.path().startsWith(path + "/")
                || candidate.url().startsWith(path + "/");
    }

    /** A page is named by its path without extension, its URL or its file. */
    private static boolean isNamed(Page candidate, String path) {
        String file = candidate.source().map(source -> source.file().path()).orElse("");
        return candidate.path().equals(path)
                || withoutSlashes(candidate.url()).equals(path)
                || file.equals(path)
                || file.endsWith("/" + path);
    }

    private static String withoutSlashes(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.length() > from && path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(from, to);
    }
}
