/** The command line: picocli commands, thin, and the only code that prints or exits. */
@NullMarked
package dev.lyceum.cli;

import org.jspecify.annotations.NullMarked;
