/**
 * What the study pages load in the reader's browser: the index of a language's topics and cards, the cards' finished HTML
 * in files of moderate size, and the interface's words. It takes the HTML as it was rendered for the pages and must not
 * know how a learner's progress is kept.
 */
@NullMarked
package dev.lyceum.deck;

import org.jspecify.annotations.NullMarked;
