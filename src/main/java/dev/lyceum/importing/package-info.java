/**
 * Decks of other programs made into topics: read from CSV, TSV or Anki packages into cards, which are written as Markdown in
 * the form that is always understood. It never overwrites a file and must not know how pages are rendered.
 */
@NullMarked
package dev.lyceum.importing;

import org.jspecify.annotations.NullMarked;
