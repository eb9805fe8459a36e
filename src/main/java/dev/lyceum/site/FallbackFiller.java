package dev.lyceum.site;

import dev.lyceum.page.FrontMatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills the folders of a language with the pages of the default language that it lacks. */
final class FallbackFiller {
    private final Folder root;
    private final Set<String> keys = new HashSet<>();

    private FallbackFiller(Folder root) {
        this.root = root;
    }

    /**
     * @param from the default language's
     */
    static void fill(Folder root, Folder from) {
        FallbackFiller filler = new FallbackFiller(root);
        filler.collectKeys(root);
        filler.fillFrom(from);
    }

    private void collectKeys(Folder folder) {
        folder.entries.forEach(entry -> key(entry.page().frontMatter()).ifPresent(keys::add));
        folder.folders.values().forEach(this::collectKeys);
    }

    private static Optional<String> key(FrontMatter frontMatter) {
        return frontMatter.text("translationKey");
    }

    private void fillFrom(Folder from) {
        List<Folder.Entry> missing = new ArrayList<>();
        Folder to = root.at(from.path);
        Set<String> names = to.entries.stream().map(own -> own.place().name()).collect(Collectors.toSet());
        for (Folder.Entry entry : from.entries) {
            boolean there = names.contains(entry.place().name())
                    || key(entry.page().frontMatter()).filter(keys::contains).isPresent();
            if (!there) {
                ContentPath place = entry.place();
                missing.add(new Folder.Entry(
                        new ContentPath(root.language, place.folder(), place.name()), entry.page(), true));
            }
        }
        to.entries.addAll(missing);
        from.folders.values().forEach(this::fillFrom);
    }
}
