package dev.lyceum.site;

/** Titles of lists that have none of their own. */
final class ListTitles {
    private final boolean plural;

    /**
     * @param plural whether a section at the top is called by the plural of its folder's name, as Hugo does
     */
    ListTitles(boolean plural) {
        this.plural = plural;
    }

    /** The title of a section; folders within sections, which are none for Hugo, have readable ones. */
    String section(String folder) {
        boolean top = folder.indexOf('/') < 0;
        return plural && top
                ? EnglishPlural.of(capital(folder))
                : UrlPath.title(folder.substring(folder.lastIndexOf('/') + 1));
    }

    String taxonomy(String name) {
        if (!plural) {
            return UrlPath.title(name);
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
