/**
 * One content file, wholly parsed, alone: front matter, shortcode calls, parts, questions and Markdown. This package
 * must not know of other pages.
 */
@NullMarked
package dev.lyceum.page;

import org.jspecify.annotations.NullMarked;
