package dev.lyceum.render;

import java.util.Map;

/**
 * What a shortcode's template can see of the page that calls it.
 *
 * @param root the site's root as seen from the page
 * @param text the interface's words in the page's language, by key
 */
public record ShortcodePage(String title, String root, Map<String, String> text) {}
