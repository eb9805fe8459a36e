/**
 * Files that machines read: redirects, RSS and Atom, sitemap, robots.txt, llms.txt, Markdown copies. Made from the linked
 * site without templates.
 */
@NullMarked
package dev.lyceum.feed;

import org.jspecify.annotations.NullMarked;
