/**
 * The site's configuration, typed. Reads the keys that Hugo users know from {@code lyceum.toml}, {@code hugo.toml} or
 * {@code config.toml} (YAML and JSON too) and reports the ones it cannot use. It must not know pages or templates.
 */
@NullMarked
package dev.lyceum.config;

import org.jspecify.annotations.NullMarked;
