package dev.lyceum.study;

import dev.lyceum.source.Span;

/**
 * The request that produced a part.
 *
 * @param call the whole shortcode call
 * @param text the words of the request, trimmed
 */
public record Prompt(Span call, String text) {}
