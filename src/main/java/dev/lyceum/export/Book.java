package dev.lyceum.export;

import dev.lyceum.config.LanguageConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The texts of pages one after another.
 *
 * @param title of the site, or of the section or page that all of it is in
 * @param baseUrl of the site; {@code /} where it has none
 * @param chapters in the site's order
 * @param files the files of the site that are no pages, by their URL below the site's root
 */
public record Book(String title, String baseUrl, List<Chapter> chapters, Map<String, Path> files) {
    public Book {
        chapters = List.copyOf(chapters);
    }

    /**
     * A page.
     *
     * @param url below the site's root, not percent-encoded
     * @param depth how many chapters it is below
     * @param html its text as on its page, answers below their questions; blank for a mere heading
     */
    public record Chapter(String url, String title, LanguageConfig language, int depth, String html) {}
}
