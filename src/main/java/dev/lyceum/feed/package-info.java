/**
 * Files that machines read: redirects, and later feeds, sitemap, robots.txt. Made from the linked site without templates.
 */
@NullMarked
package dev.lyceum.feed;

import org.jspecify.annotations.NullMarked;
