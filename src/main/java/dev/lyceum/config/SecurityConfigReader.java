package dev.lyceum.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code [security.csp]}. */
final class SecurityConfigReader {
    private static final String ENABLED = "enabled";
    private static final Pattern DIRECTIVE = Pattern.compile("[a-z]+(-[a-z]+)*");
    /** A source is one word; with a space or a semicolon in it the policy would say something else. */
    private static final Pattern SOURCE = Pattern.compile("[\\x21-\\x7E&&[^;,\"<>]]+");

    private final Settings csp;

    SecurityConfigReader(Settings csp) {
        this.csp = csp;
    }

    SecurityConfig read() {
        Map<String, List<String>> sources = new TreeMap<>();
        for (String key : csp.entries().keySet()) {
            String directive = key.toLowerCase(Locale.ROOT);
            if (directive.equals(ENABLED)) {
                continue;
            }
            if (!DIRECTIVE.matcher(directive).matches()) {
                csp.error("config-value", csp.offset(key), "no directive is called \"" + key + "\"", "");
                continue;
            }
            List<String> list = new ArrayList<>();
            for (String source : csp.texts(key)) {
                if (SOURCE.matcher(source).matches()) {
                    list.add(source);
                } else {
                    csp.error(
                            "config-value",
                            csp.offset(key),
                            "not a source of a Content-Security-Policy: \"" + source + "\"",
                            "write one source an item, such as \"https://example.org\"");
                }
            }
            sources.put(directive, list);
        }
        return new SecurityConfig(csp.flag(ENABLED, SecurityConfig.DEFAULT.policy()), sources);
    }
}
