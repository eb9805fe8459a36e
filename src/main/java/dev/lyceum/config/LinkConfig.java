package dev.lyceum.config;

import dev.lyceum.problem.Severity;

/**
 * What becomes of links that lead nowhere.
 *
 * @param refSeverity {@code refLinksErrorLevel}, for {@code ref} and {@code relref}
 * @param refNotFoundUrl {@code refLinksNotFoundURL}, the target then; empty for none
 * @param fromFile whether a relative link is looked for beside the page's file first, and then below its URL; else the
 *     other way round
 */
public record LinkConfig(Severity refSeverity, String refNotFoundUrl, boolean fromFile) {
    public static final LinkConfig DEFAULT = new LinkConfig(Severity.ERROR, "", true);
}
