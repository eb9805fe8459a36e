package dev.lyceum.page;

import dev.lyceum.data.DataFormat;
import dev.lyceum.source.Span;
import java.util.Optional;

/**
 * Where the parts of a content file are.
 *
 * @param format of the front matter; empty where there is none
 * @param data the front matter without delimiters; JSON with its braces
 * @param block the front matter with all that belongs to it
 * @param body the rest
 */
record Intro(Optional<DataFormat> format, Span data, Span block, Span body) {}
