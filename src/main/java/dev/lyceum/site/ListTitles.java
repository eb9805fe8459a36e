package dev.lyceum.site;

import dev.lyceum.config.ListConfig;
import dev.lyceum.config.ListConfig.TitleCase;

/** Titles of lists that have none of their own. */
final class ListTitles {
    private final boolean plural;
    private final boolean capital;
    private final TitleCase style;

    ListTitles(ListConfig lists) {
        this.plural = lists.pluralTitles();
        this.capital = lists.capitalTitles();
        this.style = lists.titleCase();
    }

    /**
     * The title of a section; folders within sections, which are none for Hugo, and those whose page has no title, which
     * have none there, have readable ones.
     *
     * @param written whether it has a page of its own
     */
    String section(String folder, boolean written) {
        boolean top = folder.indexOf('/') < 0;
        return plural && top && !written
                ? EnglishPlural.of(capital ? capital(folder) : folder)
                : UrlPath.title(folder.substring(folder.lastIndexOf('/') + 1));
    }

    String taxonomy(String name) {
        if (!plural) {
            return UrlPath.title(name);
        }
        if (!capital || style == TitleCase.NONE) {
            return name;
        }
        if (style == TitleCase.FIRST_UPPER) {
            return capital(name);
        }
        StringBuilder title = new StringBuilder(name);
        for (int i = 0; i < title.length(); i++) {
            if (i == 0 || title.charAt(i - 1) == ' ' || title.charAt(i - 1) == '-') {
                title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
            }
        }
        return title.toString();
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
