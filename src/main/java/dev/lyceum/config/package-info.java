/**
 * The site's configuration, typed. Reads the keys that Hugo users know from {@code lyceum.toml}, {@code hugo.toml} or
 * {@code config.toml} (YAML and JSON too), the folder {@code config}, environment variables and the command line, and
 * reports the keys it cannot use. Offsets of values count through all texts that were read. It must not know pages or
 * templates.
 */
@NullMarked
package dev.lyceum.config;

import org.jspecify.annotations.NullMarked;
