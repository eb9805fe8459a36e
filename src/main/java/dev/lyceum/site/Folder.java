package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of one language while the tree is being built; gone when the {@link Site} is there. */
final class Folder {
    final LanguageConfig language;
    final String path;
    final Map<String, Folder> folders = new TreeMap<>();
    final List<Entry> entries = new ArrayList<>();

    /** Where the folder's files go that are no pages, while {@link SectionTree} knows better than the folder's name. */
    Optional<String> filesUrl = Optional.empty();
    /** The page whose bundle the folder is. */
    Optional<Page> owner = Optional.empty();
    /** Whether nothing in it is published. */
    boolean hidden;

    /**
     * One page file of the folder.
     *
     * @param fallback whether it is of the default language, for want of one in the folder's
     */
    record Entry(ContentPath place, ParsedPage page, boolean fallback) {
        boolean isSameFile(Entry other) {
            return page.file().path().equals(other.page.file().path());
        }
    }

    Folder(LanguageConfig language, String path) {
        this.language = language;
        this.path = path;
    }

    void own(Page page) {
        owner = Optional.of(page);
        FrontMatter frontMatter = page.source().map(ParsedPage::frontMatter).orElse(FrontMatter.NONE);
        filesUrl = Optional.of(PageUrls.folder(page.url(), frontMatter));
    }

    Folder at(String relative) {
        Folder folder = this;
        for (int start = 0; start < relative.length(); ) {
            int slash = relative.indexOf('/', start);
            int end = slash < 0 ? relative.length() : slash;
            Folder above = folder;
            String name = relative.substring(start, end);
            folder = folder.folders.computeIfAbsent(
                    name, key -> new Folder(language, above.path.isEmpty() ? key : above.path + "/" + key));
            start = end + 1;
        }
        return folder;
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file {@code index.md}: the folder is one page with its resources. */
    Optional<Entry> leaf() {
        return path.isEmpty() ? Optional.empty() : named("index");
    }

    Optional<Entry> ownIndex() {
        return named("_index");
    }

    /** The page of the section itself: {@code _index.md}, else perhaps the folder note {@code X/X.md}. */
    Optional<Entry> index(boolean notes) {
        Optional<Entry> index = ownIndex();
        if (index.isEmpty() && (path.isEmpty() || notes)) {
            index = path.isEmpty() ? named("index") : named(name());
        }
        return index;
    }

    /** How many more folders with pages have a note than have none, from this one down; bundles aside. */
    int surplusOfNotes() {
        boolean counts = !path.isEmpty() && !entries.isEmpty() && leaf().isEmpty();
        boolean note = ownIndex().isEmpty() && named(name()).isPresent();
        int own = counts ? note ? 1 : -1 : 0;
        return own + folders.values().stream().mapToInt(Folder::surplusOfNotes).sum();
    }

    private Optional<Entry> named(String name) {
        return entries.stream()
                .filter(entry -> entry.place().name().equals(name))
                .findFirst();
    }

    static String parent(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }

    /** All pages in it and below it. */
    Stream<Entry> pages() {
        return Stream.concat(entries.stream(), folders.values().stream().flatMap(Folder::pages));
    }

    boolean hasPages() {
        return !entries.isEmpty() || folders.values().stream().anyMatch(Folder::hasPages);
    }
}
