package dev.lyceum.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address that a site will have. */
public final class SiteAddress {
    private SiteAddress() {}

    /** Whether it is a web address without query and fragment, or a path from the root of a host. */
    public static boolean isWellFormed(String url) {
        try {
            URI uri = new URI(url);
            boolean web = Optional.ofNullable(uri.getScheme())
                            .filter(scheme -> scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                            .isPresent()
                    && uri.getRawAuthority() != null;
            return (web || url.startsWith("/")) && uri.getRawQuery() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
