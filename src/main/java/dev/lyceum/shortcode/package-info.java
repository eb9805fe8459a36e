/**
 * The lexer and parser for Hugo-style shortcode calls in Markdown text. It knows the syntax only: which shortcodes exist
 * and what they become is decided by {@code render}.
 */
@NullMarked
package dev.lyceum.shortcode;

import org.jspecify.annotations.NullMarked;
