/** Sanitised HTML, its text and its links: the only user of jsoup. It must not know where the HTML comes from. */
@NullMarked
package dev.lyceum.html;

import org.jspecify.annotations.NullMarked;
