/**
 * Finished files and where they go. Writing is atomic, equal files are left alone, and only files that Lyceum made are
 * ever removed. This package must not know what is in the files.
 */
@NullMarked
package dev.lyceum.output;

import org.jspecify.annotations.NullMarked;
