package dev.lyceum.config;

/** The formats a page can be written in. */
public enum OutputFormat {
    HTML,
    RSS,
    JSON
}
