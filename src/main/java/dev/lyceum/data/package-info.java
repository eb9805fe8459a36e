/**
 * TOML, YAML and JSON read into one tree of values that remembers places. The only user of tomlj and of the YAML and
 * JSON libraries; it must not know what a key means.
 */
@NullMarked
package dev.lyceum.data;

import org.jspecify.annotations.NullMarked;
