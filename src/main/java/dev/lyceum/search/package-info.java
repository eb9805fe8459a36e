/**
 * The search index that a browser reads without a server: which words stand on which page, cut into small scripts. Knows
 * the linked site and files; must not know templates. What is cut into words here is cut the same way by
 * {@code assets/search/words.js}.
 */
@NullMarked
package dev.lyceum.search;

import org.jspecify.annotations.NullMarked;
