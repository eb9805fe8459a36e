/**
 * Markdown to pieces of HTML, headings and links: the only user of flexmark. A piece that needs the whole site (a link,
 * a shortcode call) stays typed; this package must not know about pages or URLs.
 */
@NullMarked
package dev.lyceum.markdown;

import org.jspecify.annotations.NullMarked;
