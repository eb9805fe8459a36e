/**
 * Rules over the linked site, for {@code lyceum check}: what parsing and rendering cannot see because it takes the whole
 * site, or because it is no fault of the build. Each {@link dev.lyceum.check.Rule} looks for one thing; some also know
 * how it is mended. The package writes to the author's files only what {@link dev.lyceum.check.Fixer} is told to, and it
 * must not know the command line.
 */
@NullMarked
package dev.lyceum.check;

import org.jspecify.annotations.NullMarked;
