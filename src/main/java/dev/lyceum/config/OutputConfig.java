package dev.lyceum.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which files are made of which pages. Kinds of pages are named as in Hugo: {@code home}, {@code section}, {@code page},
 * {@code taxonomy}, {@code term}.
 *
 * @param formats by kind of page
 * @param baseNames file names without extension, by format; {@code index} where none is configured
 * @param notAlternative formats that pages do not name as other forms of themselves
 * @param disabledKinds {@code disableKinds} in lower case; besides kinds of pages {@code 404}, {@code rss},
 *     {@code robotstxt} and {@code sitemap}
 * @param aliases whether a page is written at each alias that leads on to the page; not with {@code disableAliases}, as
 *     where the server does that
 * @param robotsTxt {@code enableRobotsTXT}
 * @param llmsTxt whether {@code llms.txt} and a Markdown copy of each page are written, {@code [llms] enable}
 */
public record OutputConfig(
        Map<String, List<OutputFormat>> formats,
        Map<OutputFormat, String> baseNames,
        Set<OutputFormat> notAlternative,
        Set<String> disabledKinds,
        boolean aliases,
        boolean robotsTxt,
        boolean llmsTxt,
        SitemapConfig sitemap,
        FeedConfig feeds) {
    private static final String INDEX = "index";
    private static final List<OutputFormat> OF_LISTS = List.of(OutputFormat.HTML, OutputFormat.RSS);

    public static final OutputConfig DEFAULT = new OutputConfig(
            Map.of(
                    "home", OF_LISTS,
                    "section", OF_LISTS,
                    "taxonomy", OF_LISTS,
                    "term", OF_LISTS,
                    "page", List.of(OutputFormat.HTML)),
            Map.of(OutputFormat.RSS, INDEX, OutputFormat.JSON, INDEX),
            Set.of(),
            Set.of(),
            true,
            true,
            true,
            SitemapConfig.DEFAULT,
            FeedConfig.DEFAULT);

    public OutputConfig {
        Map<String, List<OutputFormat>> copied = new LinkedHashMap<>();
        formats.forEach((kind, list) -> copied.put(kind, List.copyOf(list)));
        formats = Collections.unmodifiableMap(copied);
        baseNames = Map.copyOf(baseNames);
        notAlternative = Set.copyOf(notAlternative);
        disabledKinds = Set.copyOf(disabledKinds);
    }

    /** Whether pages of a kind are written in a format, unless they say otherwise. */
    public boolean has(String kind, OutputFormat format) {
        return formats.getOrDefault(kind, List.of()).contains(format)
                && !isDisabled(kind)
                && !(format == OutputFormat.RSS && isDisabled("rss"));
    }

    /** Whether {@code disableKinds} names a kind of page or of file. */
    public boolean isDisabled(String kind) {
        return disabledKinds.contains(kind.toLowerCase(Locale.ROOT));
    }

    public String baseName(OutputFormat format) {
        return baseNames.getOrDefault(format, INDEX);
    }

    /** {@code [sitemap]}. A change frequency that is empty and a priority below 0 are not written. */
    public record SitemapConfig(String fileName, String changeFrequency, double priority, boolean disabled) {
        public static final SitemapConfig DEFAULT = new SitemapConfig("sitemap.xml", "", -1, false);
    }

    /**
     * {@code [feeds]} and {@code rssLimit}.
     *
     * @param limit the most entries a feed has; 0 for no limit
     * @param atom whether an Atom feed is written beside each RSS feed
     */
    public record FeedConfig(int limit, boolean atom) {
        public static final FeedConfig DEFAULT = new FeedConfig(20, true);
    }
}
