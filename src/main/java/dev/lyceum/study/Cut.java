package dev.lyceum.study;

/**
 * A place where a part is cut.
 *
 * @param line the index of the line it is in; the number of lines for the end of the text
 * @param offset in the file
 */
record Cut(int line, int offset) {}
