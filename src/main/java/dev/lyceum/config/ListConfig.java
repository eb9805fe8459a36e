package dev.lyceum.config;

/**
 * How lists of pages look.
 *
 * @param pageSize how many pages one page of a list shows; 0 for all
 * @param pagePath the folder of the further pages of a list, {@code page} in {@code tags/a/page/2/}
 * @param pageAliases whether {@code tags/a/page/1/} leads to {@code tags/a/}
 * @param pluralTitles {@code pluralizeListTitles}: a section without title is called by the plural of its folder's name, as
 *     in every site that is configured for Hugo
 * @param capitalTitles {@code capitalizeListTitles}: titles made of names of folders and terms are capitalised
 * @param titleCase how
 * @param folderSections whether every folder is a section, with a page of the folder's name as its own; else, as in Hugo,
 *     only those at the top and those with an {@code _index.md}
 * @param sectionMenu {@code sectionPagesMenu}: the menu that all sections are put in; empty for none
 */
public record ListConfig(
        int pageSize,
        String pagePath,
        boolean pageAliases,
        boolean pluralTitles,
        boolean capitalTitles,
        TitleCase titleCase,
        boolean folderSections,
        String sectionMenu) {
    /** {@code titleCaseStyle}; the names are Hugo's. */
    public enum TitleCase {
        AP,
        CHICAGO,
        GO,
        FIRST_UPPER,
        NONE
    }

    public static final ListConfig DEFAULT = new ListConfig(0, "page", true, false, true, TitleCase.AP, true, "");
}
