package dev.lyceum.site;

import dev.lyceum.config.SiteConfig;
import dev.lyceum.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells where the files go that are no pages: beside the page whose bundle they are in, with folders of the bundle as they
 * are; beside the list of a section when they are in its folder itself; else where they are in the content folder.
 */
final class ResourcePlacer {
    private final SiteConfig config;
    private final Map<String, Folder> roots;

    /**
     * @param roots by language, after their trees were built
     */
    ResourcePlacer(SiteConfig config, Map<String, Folder> roots) {
        this.config = config;
        this.roots = roots;
    }

    /** The files that are published, by path. */
    Map<String, Resource> place(List<SourceFile> files) {
        Map<String, Resource> resources = new HashMap<>();
        for (SourceFile file : files) {
            ContentPath.of(file.path(), config)
                    .flatMap(this::folderUrl)
                    .ifPresent(url -> resources.put(
                            file.path(),
                            new Resource(
                                    file,
                                    url + file.path().substring(file.path().lastIndexOf('/') + 1))));
        }
        return resources;
    }

    private Optional<String> folderUrl(ContentPath place) {
        Folder root = roots.get(place.language().key());
        if (root == null) {
            return Optional.empty();
        }
        Folder folder = root;
        String path = place.folder();
        for (int start = 0; start < path.length(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            folder = folder.at(path.substring(start, end));
            start = end + 1;
            if (folder.hidden) {
                return Optional.empty();
            } else if (folder.filesUrl.isPresent() && folder.leaf().isPresent()) {
                String below = path.substring(Math.min(start, path.length()));
                return folder.filesUrl.map(url -> below.isEmpty() ? url : url + below + "/");
            }
        }
        return folder.filesUrl.or(() -> Optional.of(config.urlPrefix(place.language()) + path + "/"));
    }
}
