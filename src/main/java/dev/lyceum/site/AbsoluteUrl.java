package dev.lyceum.site;

import dev.lyceum.config.SiteConfig;
import java.util.Optional;

/** Addresses with scheme and host, for files and metadata that leave the site. */
public final class AbsoluteUrl {
    private AbsoluteUrl() {}

    /**
     * The whole address of a place of the site; absent when no base URL names a host.
     *
     * @param url below the site's root, not percent-encoded
     */
    public static Optional<String> of(SiteConfig config, String url) {
        return config.baseUrl().indexOf("://") > 0
                ? Optional.of(config.baseUrl() + UrlPath.encode(url))
                : Optional.empty();
    }
}
