/**
 * All pages, linked: URLs, section tree, languages, order, taxonomies. Built once every page is parsed, immutable from
 * then on. It must not know templates or output.
 */
@NullMarked
package dev.lyceum.site;

import org.jspecify.annotations.NullMarked;
