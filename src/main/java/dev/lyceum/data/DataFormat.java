package dev.lyceum.data;

/** The notations that configuration and front matter may be written in. */
public enum DataFormat {
    TOML,
    YAML,
    JSON
}
