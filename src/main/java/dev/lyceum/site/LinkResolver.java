package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.markdown.Piece.LinkKind;
import dev.lyceum.site.LinkTarget.Ambiguous;
import dev.lyceum.site.LinkTarget.Anchor;
import dev.lyceum.site.LinkTarget.Broken;
import dev.lyceum.site.LinkTarget.External;
import dev.lyceum.site.LinkTarget.Internal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what a link means. A Markdown link may name a page by its file, a file beside the page, or a URL as in the
 * finished site; a wikilink names a page by its path, its name or its title.
 */
public final class LinkResolver {
    private static final Set<String> IMAGE_SCHEMES = Set.of("http", "https", "data", "blob");

    /** Of the files that pages are made of. */
    private static final Pattern PAGE_EXTENSION = Pattern.compile("\\.(?:md|markdown|mdown|html?)$");

    private final Site site;
    private final Set<String> staticFiles;
    private final String basePath;
    private final boolean sharedFolders;
    private volatile Optional<WikilinkIndex> index = Optional.empty();
    private volatile Optional<FormerPlaces> former = Optional.empty();

    /**
     * @param staticFiles paths of files outside the content folder that the site serves as they are
     */
    public LinkResolver(Site site, Set<String> staticFiles) {
        this.site = site;
        this.staticFiles = Set.copyOf(staticFiles);
        this.basePath = site.config().basePath().substring(1);
        List<LanguageConfig> languages = site.config().languages();
        this.sharedFolders =
                languages.stream().map(LanguageConfig::contentDir).distinct().count() < languages.size();
    }

    /** Whether the author has put a file of their own there. */
    public boolean isFile(String path) {
        return staticFiles.contains(path);
    }

    /** What a link on a page leads to. */
    public LinkTarget resolve(Page from, LinkKind kind, String destination) {
        if (destination.startsWith("(") && destination.endsWith(")")) {
            String inner = destination.substring(1, destination.length() - 1);
            if (hasScheme(inner)) {
                return new External(inner); // [text]((https://…)), a common slip
            }
        }
        if (destination.startsWith("//") || hasScheme(destination)) {
            return kind == LinkKind.IMAGE && !mayShow(destination)
                    ? new Broken(destination)
                    : new External(destination);
        }
        int end = destination.length();
        for (int i = 0; i < end; i++) {
            char c = destination.charAt(i);
            if (c == '#' || c == '?') {
                end = i;
            }
        }
        String suffix = destination.substring(end);
        if (end == 0) {
            return new Anchor(
                    kind == LinkKind.WIKILINK ? WikilinkIndex.anchor(Optional.of(from), suffix) : encodeSpaces(suffix));
        }
        String path = decode(destination.substring(0, end));
        if (kind == LinkKind.WIKILINK) {
            return wikilink(from, path, suffix);
        }
        Optional<String> found = find(from, path);
        if (found.isPresent()) {
            return new Internal(found.get(), encodeSpaces(suffix));
        }
        return new Broken(path.startsWith("/") ? rooted(from, path, suffix) : encodeSpaces(destination));
    }

    private LinkTarget wikilink(Page from, String path, String suffix) {
        List<Page> found = index().find(from, path);
        if (found.isEmpty()) {
            return file(from, path)
                    .<LinkTarget>map(url -> new Internal(url, WikilinkIndex.anchor(site.atUrl(url), suffix)))
                    .orElseGet(() -> new Broken(UrlPath.encode(path) + encodeSpaces(suffix)));
        }
        return target(found, WikilinkIndex.anchor(Optional.of(found.get(0)), suffix));
    }

    /**
     * What {@code ref} and {@code relref} mean, by Hugo's rules: a path from the top of the content folder with a slash in
     * front; else one from the page's own folder, else from the top, else the only page with that name.
     *
     * @param language the one to look in
     */
    public LinkTarget ref(Page from, String ref, LanguageConfig language) {
        if (ref.startsWith("//") || hasScheme(ref)) {
            return new External(ref);
        }
        int end = ref.indexOf('#') < 0 ? ref.length() : ref.indexOf('#');
        String suffix = encodeSpaces(ref.substring(end));
        if (end == 0) {
            return new Anchor(suffix);
        }
        String path = logicalPath(ref.substring(0, end));
        List<Page> found = ref.startsWith("/") ? List.of() : beside(from, path, language);
        if (found.isEmpty()) {
            String fromTop = withoutOuterSlashes(path);
            found = index().atPath(language, fromTop).map(List::of).orElseGet(() -> index().named(language, fromTop));
        }
        return found.isEmpty() ? new Broken(ref) : target(found, suffix);
    }

    private List<Page> beside(Page from, String path, LanguageConfig language) {
        return from
                .source()
                .flatMap(source -> ContentPath.of(source.file().path(), site.config()))
                .flatMap(place -> join(place.folder() + "/", path))
                .flatMap(joined -> index().atPath(language, withoutOuterSlashes(joined)))
                .stream()
                .toList();
    }

    /** A file's name as the path of its page: without extension, language and {@code index}. */
    private String logicalPath(String file) {
        String path = file.endsWith("/") ? file.substring(0, file.length() - 1) : file;
        path = PAGE_EXTENSION.matcher(path).replaceFirst("");
        for (LanguageConfig language : site.config().languages()) {
            if (path.toLowerCase(Locale.ROOT).endsWith("." + language.key())) {
                path = path.substring(0, path.length() - language.key().length() - 1);
                break;
            }
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean index = name.equals("_index") || name.equals("index");
        return index ? path.substring(0, Math.max(0, path.length() - name.length() - 1)) : path;
    }

    private static String withoutOuterSlashes(String path) {
        int start = path.startsWith("/") ? 1 : 0;
        int end = path.length() > start && path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(start, end);
    }

    private static LinkTarget target(List<Page> found, String suffix) {
        Internal first = new Internal(found.get(0).url(), suffix);
        return found.size() == 1 ? first : new Ambiguous(first, found);
    }

    /** What is to be said of a link to an alias. */
    public static String formerAddress(String destination, Page page) {
        return "\"" + destination + "\" is a former address of \"" + page.title() + "\"";
    }

    /** The page that a path, which leads nowhere, once led to: one of its aliases. */
    public Optional<Page> moved(Page from, String destination) {
        Optional<FormerPlaces> made = former;
        if (made.isEmpty()) {
            made = Optional.of(new FormerPlaces(site)); // made twice at worst
            former = made;
        }
        return made.get().find(from, destination);
    }

    private WikilinkIndex index() {
        Optional<WikilinkIndex> made = index;
        if (made.isPresent()) {
            return made.get();
        }
        synchronized (this) {
            WikilinkIndex one = index.orElseGet(() -> new WikilinkIndex(site));
            index = Optional.of(one);
            return one;
        }
    }

    /** The value for an {@code href} or {@code src} on a page, percent-encoded, not yet escaped for HTML. */
    public static String href(Page from, LinkTarget target) {
        if (target instanceof External external) {
            return external.url();
        } else if (target instanceof Internal internal) {
            return UrlPath.relative(from.url(), internal.url()) + internal.suffix();
        } else if (target instanceof Anchor anchor) {
            return anchor.suffix();
        }
        return target instanceof Ambiguous ambiguous ? href(from, ambiguous.first()) : ((Broken) target).url();
    }

    /**
     * The same on a page that stands anywhere.
     *
     * @param root the URL of the site's root
     * @param files whether folders are named by their {@code index.html}
     */
    public static String rootedHref(String root, LinkTarget target, boolean files) {
        if (target instanceof Internal internal) {
            boolean folder = internal.url().isEmpty() || internal.url().endsWith("/");
            return root + UrlPath.encode(internal.url()) + (files && folder ? "index.html" : "") + internal.suffix();
        } else if (target instanceof External external) {
            return external.url();
        } else if (target instanceof Anchor anchor) {
            return anchor.suffix();
        }
        return target instanceof Ambiguous ambiguous
                ? rootedHref(root, ambiguous.first(), files)
                : ((Broken) target).url();
    }

    private Optional<String> find(Page from, String path) {
        return path.startsWith("/") ? absolute(from, path.substring(1)) : relative(from, path);
    }

    private Optional<String> absolute(Page from, String path) {
        return url(path)
                .or(() -> path.startsWith(basePath) && !basePath.isEmpty()
                        ? url(path.substring(basePath.length()))
                        : (path + "/").equals(basePath) ? url("") : Optional.empty())
                .or(() -> url(site.config().urlPrefix(from.language()) + path))
                .or(() -> file(from.language(), from.language().contentDir() + "/" + path));
    }

    private Optional<String> relative(Page from, String path) {
        return site.config().links().fromFile()
                ? file(from, path).or(() -> below(from, path))
                : below(from, path).or(() -> file(from, path));
    }

    private Optional<String> below(Page from, String path) {
        return join(from.url(), path).flatMap(this::url);
    }

    /** A file named as seen from the page's own file. */
    private Optional<String> file(Page from, String path) {
        return from.source()
                .flatMap(source -> join(source.file().path(), path))
                .flatMap(joined -> file(from.language(), joined));
    }

    private Optional<String> file(LanguageConfig language, String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return page(language, trimmed)
                .or(() -> page(language, trimmed + ".md"))
                .or(() -> page(language, trimmed + "/_index.md"))
                .or(() -> page(language, trimmed + "/index.md"))
                .map(Page::url)
                .or(() -> site.resource(trimmed).map(Resource::url));
    }

    /** The page of a file; in a folder of several languages the one of the wanted language, if there is one. */
    private Optional<Page> page(LanguageConfig language, String path) {
        if (sharedFolders && path.endsWith(".md")) {
            Optional<Page> own = site.ofSource(path.substring(0, path.length() - 2) + language.key() + ".md");
            return own.isPresent() ? own : site.ofSource(path);
        }
        return site.ofSource(path);
    }

    /** A place of the finished site. */
    private Optional<String> url(String path) {
        if (site.atUrl(path).isPresent() || staticFiles.contains(path) || site.isResourceUrl(path)) {
            return Optional.of(path);
        }
        String folder = path.endsWith("index.html")
                ? path.substring(0, path.length() - "index.html".length())
                : path.endsWith("/") ? path : path + "/";
        if (site.atUrl(folder).isPresent()) {
            return Optional.of(folder);
        }
        String lower = UrlPath.segment(folder, site.config().urls());
        return site.atUrl(lower).map(Page::url);
    }

    /** The link as seen from the page, so that a link to the site's root also works below a path. */
    private static String rooted(Page from, String path, String suffix) {
        return UrlPath.relative(from.url(), path.substring(1)) + suffix;
    }

    /**
     * Resolves a relative path against the folder of a file or URL; empty when it leads out of the root. A path that names
     * a folder keeps its slash.
     */
    public static Optional<String> join(String base, String path) {
        StringBuilder joined = new StringBuilder(base.substring(0, base.lastIndexOf('/') + 1));
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                if (joined.isEmpty()) {
                    return Optional.empty();
                }
                joined.setLength(joined.lastIndexOf("/", joined.length() - 2) + 1);
            } else if (!segments[i].equals(".") && !segments[i].isEmpty()) {
                joined.append(segments[i]).append(last ? "" : "/");
            }
        }
        return Optional.of(joined.toString());
    }

    /** Whether a browser can load an image from such an address; {@code attachment:} is left of a notebook. */
    private static boolean mayShow(String destination) {
        String scheme = destination.substring(0, Math.max(0, destination.indexOf(':')));
        return destination.startsWith("//") || IMAGE_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    }

    private static boolean hasScheme(String destination) {
        int colon = destination.indexOf(':');
        if (colon < 2) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = destination.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return true;
    }

    private static String decode(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length) {
                int high = Character.digit(bytes[i + 1], 16);
                int low = Character.digit(bytes[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    decoded[length++] = (byte) (high * 16 + low);
                    i += 2;
                    continue;
                }
            }
            decoded[length++] = bytes[i];
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static String encodeSpaces(String url) {
        return url.replace(" ", "%20");
    }

    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
