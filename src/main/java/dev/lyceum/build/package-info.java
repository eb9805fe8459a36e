/**
 * The pipeline from files to files, and the only place with threads. It knows the order of the steps and nothing of what
 * they do inside.
 */
@NullMarked
package dev.lyceum.build;

import org.jspecify.annotations.NullMarked;
