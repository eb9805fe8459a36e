package dev.lyceum.export;

import dev.lyceum.html.OutsideHtml;
import dev.lyceum.site.UrlPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where links and images of a page are from outside the site: links absolute, images wherever a format keeps them. */
final class OutsideAddresses implements OutsideHtml.Addresses {
    /** Stands for the site's root where it has no address. */
    private static final String NOWHERE = "https://base.invalid/";

    private final URI base;
    private final String baseUrl;
    private final Map<String, Path> files;
    private final ImageShelf images;

    /**
     * @param url the page's, below the site's root, not percent-encoded
     * @param baseUrl of the site; {@code /} where it has none
     * @param files the files of the site that are no pages, by their URL below the site's root
     */
    OutsideAddresses(String url, String baseUrl, Map<String, Path> files, ImageShelf images) {
        this.base = URI.create(NOWHERE + UrlPath.encode(url));
        this.baseUrl = baseUrl;
        this.files = files;
        this.images = images;
    }

    @Override
    public Optional<String> link(String href) {
        return resolve(href).flatMap(uri -> {
            String address = uri.toString();
            if (!address.startsWith(NOWHERE)) {
                return Optional.of(address);
            }
            return baseUrl.contains("://")
                    ? Optional.of(baseUrl + address.substring(NOWHERE.length()).replace("index.html", ""))
                    : Optional.empty();
        });
    }

    @Override
    public Optional<String> image(String src) {
        if (src.startsWith("data:")) {
            return Optional.of(src);
        }
        return resolve(src).flatMap(uri -> {
            if (!uri.toString().startsWith(NOWHERE)) {
                return Optional.of(uri.toString());
            }
            Path file = files.get(String.valueOf(uri.getPath()).substring(1));
            return file == null ? Optional.empty() : Optional.of(images.place(file));
        });
    }

    /** What a link of the page leads to within the site: a path that begins with a slash, and a fragment. */
    Optional<URI> within(String href) {
        return resolve(href).filter(uri -> uri.toString().startsWith(NOWHERE));
    }

    private Optional<URI> resolve(String address) {
        try {
            return Optional.of(base.resolve(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
