package dev.lyceum.site;

import dev.lyceum.config.SiteConfig;
import dev.lyceum.source.SourceFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /**
     * The files that are published, by path, and those of them that are in a page's bundle.
     */
    record Placed(Map<String, Resource> resources, Map<Page, List<BundleFile>> bundles) {}

    /** A folder of the site, and the bundle that it is in with the way from there, which ends in a slash or is empty. */
    private record Target(String url, Optional<Page> owner, String below) {}

    Placed place(List<SourceFile> files, Remarks remarks) {
        Map<String, Resource> resources = new HashMap<>();
        Map<Page, Map<String, Resource>> owned = new LinkedHashMap<>();
        for (SourceFile file : files) {
            ContentPath.of(file.path(), config).flatMap(this::target).ifPresent(target -> {
                String name = file.path().substring(file.path().lastIndexOf('/') + 1);
                Resource resource = new Resource(file, target.url() + name);
                resources.put(file.path(), resource);
                target.owner().ifPresent(page -> owned.computeIfAbsent(page, key -> new TreeMap<>())
                        .put(target.below() + name, resource));
            });
        }
        Map<Page, List<BundleFile>> bundles = new HashMap<>();
        owned.forEach((page, own) -> bundles.put(page, BundleNamer.name(page, own, remarks)));
        return new Placed(resources, bundles);
    }

    private Optional<Target> target(ContentPath place) {
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
                String way = below.isEmpty() ? "" : below + "/";
                Optional<Page> owner = folder.owner;
                return folder.filesUrl.map(url -> new Target(url + way, owner, way));
            }
        }
        String url = folder.filesUrl.orElseGet(() -> config.urlPrefix(place.language()) + path + "/");
        return Optional.of(new Target(url, folder.owner, ""));
    }
}
