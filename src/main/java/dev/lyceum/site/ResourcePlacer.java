package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells where the files go that are no pages: beside the page whose bundle they are in, with folders of the bundle as they
 * are; beside the list of a section when they are in its folder itself; else where they are in the content folder. The page
 * of each language has all files of the bundle, whether the languages share a content folder or have one each; of
 * {@code a.png} and {@code a.de.png} German has its own and the others the plain one, that of the first language first.
 */
final class ResourcePlacer {
    private final SiteConfig config;
    private final Map<String, Folder> roots;
    private final Map<String, Resource> resources = new HashMap<>();
    private final List<Resource> copies = new ArrayList<>();
    private final Map<Page, Map<String, Resource>> owned = new LinkedHashMap<>();

    /**
     * @param roots by language, after their trees were built
     */
    ResourcePlacer(SiteConfig config, Map<String, Folder> roots) {
        this.config = config;
        this.roots = roots;
    }

    /**
     * @param resources the files that are published, by path
     * @param copies the same files at further places, for the pages of other languages
     * @param bundles those that are in a page's bundle
     */
    record Placed(Map<String, Resource> resources, List<Resource> copies, Map<Page, List<BundleFile>> bundles) {}

    /** A folder of the site, and the bundle that it is in with the way from there, which ends in a slash or is empty. */
    private record Target(String url, Optional<Page> owner, String below) {}

    /** A file, and what it has in common with its versions in other languages. */
    private record Version(SourceFile file, ContentPath place, String name) {
        /** Whether its name does not say for which language it is. */
        boolean isPlain() {
            return name.startsWith(place.name() + ".")
                    && name.lastIndexOf('.') == place.name().length();
        }

        String key() {
            return place.folder() + "/" + place.name() + name.substring(Math.max(0, name.lastIndexOf('.')));
        }
    }

    Placed place(List<SourceFile> files, Remarks remarks) {
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        for (SourceFile file : files) {
            ContentPath.of(file.path(), config).ifPresent(place -> {
                String name = file.path().substring(file.path().lastIndexOf('/') + 1);
                Version version = new Version(file, place, name);
                versions.computeIfAbsent(version.key(), key -> new ArrayList<>(1))
                        .add(version);
            });
        }
        List<LanguageConfig> languages = config.languages();
        for (List<Version> ofOneFile : versions.values()) {
            if (ofOneFile.size() > 1) {
                ofOneFile.sort(Comparator.comparingInt(
                        version -> languages.indexOf(version.place().language())));
            }
            placeVersions(ofOneFile);
        }
        Map<Page, List<BundleFile>> bundles = new HashMap<>();
        owned.forEach((page, own) -> bundles.put(page, BundleNamer.name(page, own, remarks)));
        return new Placed(resources, copies, bundles);
    }

    private void placeVersions(List<Version> versions) {
        for (Version version : versions) {
            target(version.place())
                    .filter(target -> target.owner().isPresent())
                    .ifPresent(target -> add(version, target));
        }
        ContentPath first = versions.get(0).place();
        for (LanguageConfig language : config.languages()) {
            boolean lacks = versions.stream()
                    .noneMatch(version -> version.place().language().equals(language));
            if (lacks) {
                Version taken =
                        versions.stream().filter(Version::isPlain).findFirst().orElse(versions.get(0));
                target(new ContentPath(language, first.folder(), first.name()))
                        .filter(target -> target.owner().flatMap(Page::source).isPresent())
                        .ifPresent(target -> add(taken, target));
            }
        }
        for (Version version : versions) {
            if (!resources.containsKey(version.file().path())) {
                target(version.place()).ifPresent(target -> add(version, target));
            }
        }
    }

    private void add(Version version, Target target) {
        Resource resource = new Resource(version.file(), target.url() + version.name());
        if (resources.putIfAbsent(version.file().path(), resource) != null) {
            copies.add(resource);
        }
        target.owner()
                .ifPresent(page -> owned.computeIfAbsent(page, key -> new TreeMap<>())
                        .put(target.below() + version.name(), resource));
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
