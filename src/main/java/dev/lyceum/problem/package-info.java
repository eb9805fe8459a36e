/**
 * What is wrong with an author's input, and where. A mistake in content is data: it is collected, sorted by place and
 * printed by the command line; it is never thrown. This package knows nothing of files, Markdown or sites.
 */
@NullMarked
package dev.lyceum.problem;

import org.jspecify.annotations.NullMarked;
