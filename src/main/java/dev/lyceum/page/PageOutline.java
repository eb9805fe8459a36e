package dev.lyceum.page;

import dev.lyceum.markdown.Converted.Feature;
import dev.lyceum.markdown.Heading;
import dev.lyceum.study.StudyCounts;
import java.util.List;
import java.util.Set;

/**
 * What other pages may want to know of a page's text.
 *
 * @param headings all headings, in order of place
 * @param summary the beginning of the text as plain text
 * @param marked whether the author said where it ends ({@code <!--more-->})
 * @param truncated whether the text goes on behind it
 * @param words the number of words
 * @param cjk whether they were counted as Chinese, Japanese or Korean ones: by characters
 */
public record PageOutline(
        List<Heading> headings,
        Set<Feature> features,
        String summary,
        boolean marked,
        boolean truncated,
        int words,
        boolean cjk,
        StudyCounts counts) {
    public PageOutline {
        headings = List.copyOf(headings);
        features = Set.copyOf(features);
    }
}
