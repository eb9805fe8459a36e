/**
 * Finding and reading files, and turning offsets in their text into lines and columns. Everything later speaks of places
 * as offsets into a {@link dev.lyceum.source.SourceText}; lines are counted only when somebody asks. This package must
 * not know what the files mean.
 */
@NullMarked
package dev.lyceum.source;

import org.jspecify.annotations.NullMarked;
