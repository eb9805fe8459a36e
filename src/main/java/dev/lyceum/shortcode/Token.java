package dev.lyceum.shortcode;

/**
 * One piece of a page's body.
 *
 * @param text what the piece means: the value of a parameter without its quotes, the text that a literal stands for
 * @param quoted whether a parameter stood in quotes and so is text whatever it looks like
 */
record Token(TokenType type, int start, int end, String text, boolean quoted) {}
