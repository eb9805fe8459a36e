package dev.lyceum.site;

/**
 * Something wrong in the front matter of a page that only shows beside the configuration and the other pages.
 *
 * @param offset of the value in the page's file; -1 for one that another file hands down
 */
public record Remark(int offset, String code, String message, String hint) {}
