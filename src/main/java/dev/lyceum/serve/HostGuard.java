package dev.lyceum.serve;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/**
 * Decides by the {@code Host} header whom to answer. A page of another site can have its name resolve to this machine
 * (DNS rebinding) and would then read the drafts; its requests still carry its own name.
 */
final class HostGuard {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String bound;
    private final boolean everywhere;

    /**
     * @param bound the address the server listens on
     */
    HostGuard(InetAddress bound, String name) {
        this.bound = name.toLowerCase(Locale.ROOT);
        this.everywhere = bound.isAnyLocalAddress();
    }

    /** Whether a request with this header is meant for this server. */
    boolean admits(String header) {
        String host = withoutPort(header).toLowerCase(Locale.ROOT);
        return LOCAL.contains(host)
                || host.endsWith(".localhost")
                || host.equals(bound)
                || host.equals("[" + bound + "]")
                || (everywhere && isAddress(host));
    }

    private static String withoutPort(String header) {
        int colon = header.lastIndexOf(':');
        return colon > header.lastIndexOf(']') ? header.substring(0, colon) : header;
    }

    /** A name could be anybody's; an address can only be this machine's. */
    private static boolean isAddress(String host) {
        boolean four = !host.isEmpty() && host.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        boolean six = host.startsWith("[")
                && host.endsWith("]")
                && host.chars().allMatch(c -> "[]:.0123456789abcdef".indexOf(c) >= 0);
        return four || six;
    }
}
