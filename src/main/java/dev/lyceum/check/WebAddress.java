package dev.lyceum.check;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of links as browsers send them: hosts in other scripts by their ASCII names, signs in paths percent-encoded. */
final class WebAddress {
    private static final Pattern WEB = Pattern.compile(
            "(?<scheme>https?:)?//(?<user>[^/?#@]*@)?(?<host>[^/?#@]*?)(?<port>:\\d*)?(?<rest>[/?][^#]*)?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NOT_ESCAPED = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String FORBIDDEN = " \"<>\\^`{|}[]";
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");

    private WebAddress() {}

    static boolean isOnTheWeb(String url) {
        return WEB.matcher(url.strip()).matches();
    }

    /** Without its fragment, which no server sees; empty for what no server can be asked for. */
    static Optional<URI> of(String url) {
        Matcher parts = WEB.matcher(url.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group("host");
        try {
            String name = IPV6.matcher(host).matches() ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            URI address = new URI(group(parts, "scheme", "https:") + "//" + escaped(group(parts, "user", "")) + name
                    + group(parts, "port", "") + escaped(group(parts, "rest", "")));
            return Optional.of(address).filter(found -> found.getHost() != null);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String group(Matcher parts, String name, String fallback) {
        String found = parts.group(name);
        return found == null ? fallback : found;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : NOT_ESCAPED.matcher(text).replaceAll("%25").getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet != 0x7f && FORBIDDEN.indexOf(octet) < 0) {
                escaped.append((char) octet);
            } else {
                escaped.append(String.format("%%%02X", octet));
            }
        }
        return escaped.toString();
    }
}
