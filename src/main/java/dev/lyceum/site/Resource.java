package dev.lyceum.site;

import dev.lyceum.source.SourceFile;

/**
 * A file of the content folder that is not a page: an image, a download.
 *
 * @param url where it goes, below the site's root, not percent-encoded
 */
public record Resource(SourceFile file, String url) {}
