/**
 * Questions and study data for other tools: cards are gathered once from the linked site, rendered as on their pages, and
 * each exporter writes them in one format. It must not know templates or the files of the finished site.
 */
@NullMarked
package dev.lyceum.export;

import org.jspecify.annotations.NullMarked;
