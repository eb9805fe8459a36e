/**
 * The study model: the parts of a topic, and the preview questions, key points and review questions found in them. It
 * reads the author's Markdown text line by line and never changes it; it must not know how pages are rendered.
 */
@NullMarked
package dev.lyceum.study;

import org.jspecify.annotations.NullMarked;
