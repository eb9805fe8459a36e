package dev.lyceum.study;

/**
 * Where one choice of a question stands.
 *
 * @param label as written
 * @param start the first character of its line, or of its label where it is not the first on its line
 */
record OptionCut(String label, Cut start, int content, Cut end) {}
