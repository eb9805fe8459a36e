package dev.lyceum.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Images that say nothing to somebody who cannot see them. In HTML an empty {@code alt} is the way to say that an image is
 * only decoration; in Markdown it is what is left when the words were forgotten.
 */
final class AltTextRule implements Rule {
    private static final Pattern ALT = Pattern.compile("\\salt\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY_ALT = Pattern.compile("\\salt\\s*=\\s*\"\\s*\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN =
            Pattern.compile("\\saria-hidden\\s*=\\s*\"?true|\\srole\\s*=\\s*\"?(?:presentation|none)");

    @Override
    public List<Issue> issues(CheckedSite site) {
        List<Issue> issues = new ArrayList<>();
        for (LinkUse use : site.uses()) {
            if (!use.isImage()
                    || !use.tag().startsWith("<img")
                    || HIDDEN.matcher(use.tag()).find()) {
                continue;
            }
            String text = site.text(use.source().file()).text();
            boolean html = isInTag(text, use.link().offset());
            boolean missing = html
                    ? !ALT.matcher(use.tag()).find()
                    : EMPTY_ALT.matcher(use.tag()).find();
            if (missing) {
                issues.add(Issue.of(site.warning(
                                use.source(),
                                "alt-missing",
                                use.link().offset(),
                                "the image \"" + use.link().destination() + "\" has no text in its place")
                        .withHint(
                                html
                                        ? "add alt=\"what it shows\", or alt=\"\" for mere decoration"
                                        : "say what it shows: ![what it shows](…)")));
            }
        }
        return issues;
    }

    private static boolean isInTag(String text, int offset) {
        int at = Math.min(offset, text.length()) - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && "\"'=".indexOf(text.charAt(at)) >= 0;
    }
}
