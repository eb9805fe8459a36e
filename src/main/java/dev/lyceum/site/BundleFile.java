package dev.lyceum.site;

import dev.lyceum.data.Data;

/**
 * A file of a page's bundle, as the page's front matter names it.
 *
 * @param name from {@code resources}; else the path within the bundle
 * @param title from {@code resources}; else the name
 * @param params the author's own values
 */
public record BundleFile(Resource resource, String name, String title, Data.Table params) {}
