package dev.lyceum.site;

import dev.lyceum.page.FrontMatter;
import java.util.Optional;

/**
 * What holds for a page: its file's front matter with what is handed down to it, or that alone where a list has no file.
 *
 * @param frontMatter with the values handed down
 */
record PageHeader(FrontMatter frontMatter, Optional<Folder.Entry> file) {
    static PageHeader of(Folder.Entry file) {
        return new PageHeader(file.page().frontMatter(), Optional.of(file));
    }

    /** The file's, without extension and language; empty where there is none. */
    String name() {
        return file.map(entry -> entry.place().name()).orElse("");
    }

    BuildOptions build() {
        return BuildOptions.of(frontMatter, name());
    }
}
