package dev.lyceum.config;

import dev.lyceum.problem.Severity;

/**
 * What becomes of links that lead nowhere.
 *
 * @param refSeverity {@code refLinksErrorLevel}, for {@code ref} and {@code relref}
 * @param refNotFoundUrl {@code refLinksNotFoundURL}, the target then; empty for none
 */
public record LinkConfig(Severity refSeverity, String refNotFoundUrl) {
    public static final LinkConfig DEFAULT = new LinkConfig(Severity.ERROR, "");
}
