/** Pages that have been parsed, as bytes: to hold many of them, and to have them again in the next build. */
@NullMarked
package dev.lyceum.store;

import org.jspecify.annotations.NullMarked;
