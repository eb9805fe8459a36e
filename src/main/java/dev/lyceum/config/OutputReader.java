package dev.lyceum.config;

import dev.lyceum.config.OutputConfig.FeedConfig;
import dev.lyceum.config.OutputConfig.SitemapConfig;
import dev.lyceum.data.Data;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code outputs}, {@code outputFormats} and what else decides which files are written. */
final class OutputReader {
    /** Formats of Hugo that Lyceum writes by rules of its own or not at all. */
    private static final Set<String> OTHER_FORMATS =
            Set.of("amp", "calendar", "css", "csv", "gotmpl", "markdown", "robots", "sitemap", "webappmanifest");

    private static final Set<String> KINDS =
            Set.of("home", "section", "page", "taxonomy", "term", "taxonomyterm", "404", "rss", "robotstxt", "sitemap");

    /** Keys of a format with an effect, and those that only repeat what holds anyway. */
    private static final Set<String> FORMAT_KEYS =
            Set.of("basename", "notalternative", "mediatype", "name", "isplaintext", "ishtml");

    private final Settings site;

    OutputReader(Settings site) {
        this.site = site;
    }

    OutputConfig read() {
        OutputConfig defaults = OutputConfig.DEFAULT;
        return new OutputConfig(
                formats(),
                baseNames(),
                notAlternative(),
                disabledKinds(),
                !site.flag("disableAliases", !defaults.aliases()),
                site.flag("enableRobotsTXT", defaults.robotsTxt()),
                switchOf("llms", defaults.llmsTxt()),
                sitemap(),
                feeds());
    }

    private Map<String, List<OutputFormat>> formats() {
        Map<String, List<OutputFormat>> formats = new LinkedHashMap<>(OutputConfig.DEFAULT.formats());
        Settings outputs = site.table("outputs");
        for (String kind : OutputConfig.DEFAULT.formats().keySet()) {
            if (outputs.has(kind)) {
                formats.put(kind, formats(outputs, kind));
            }
        }
        return formats;
    }

    private List<OutputFormat> formats(Settings outputs, String kind) {
        List<OutputFormat> formats = new ArrayList<>();
        for (Data item : outputs.items(kind)) {
            String name = item.asText().orElse("");
            Optional<OutputFormat> format = OutputFormat.of(name);
            if (format.isPresent()) {
                formats.add(format.get());
            } else if (!isOtherFormat(name)) {
                outputs.error(
                        "config-value",
                        item.offset(),
                        "no output format is called \"" + name + "\"",
                        "the formats are HTML, RSS and JSON");
            } else {
                outputs.warning(
                        "config-value",
                        item.offset(),
                        "no " + kind + " is written in the format " + name,
                        "the formats are HTML, RSS and JSON; take it away here");
            }
        }
        return formats;
    }

    /** Whether it is a format of Hugo's or of the author's, or may be one of the theme's. */
    private boolean isOtherFormat(String name) {
        return OTHER_FORMATS.contains(name.toLowerCase(Locale.ROOT))
                || site.table("outputFormats").has(name)
                || site.has("theme")
                || site.table("module").has("imports");
    }

    private Map<OutputFormat, String> baseNames() {
        Map<OutputFormat, String> names = new EnumMap<>(OutputConfig.DEFAULT.baseNames());
        Settings tables = site.table("outputFormats");
        tables.entries().forEach((name, value) -> {
            if (OutputFormat.of(name).isEmpty()) {
                site.note("config-ignored-key", value.offset(), "nothing is written in the format " + name);
            }
        });
        for (OutputFormat format : OutputFormat.values()) {
            Settings table = tables.table(format.name());
            table.text("baseName").ifPresent(name -> {
                if (format == OutputFormat.HTML || name.isBlank() || name.contains("/")) {
                    table.warning(
                            "config-value",
                            table.offset("baseName"),
                            "pages in " + format + " cannot be called \"" + name + "\"",
                            "only RSS and JSON have names to choose, without a slash");
                } else {
                    names.put(format, name);
                }
            });
            table.entries().forEach((key, value) -> {
                if (!FORMAT_KEYS.contains(key.toLowerCase(Locale.ROOT))) {
                    table.note("config-ignored-key", value.offset(), "\"" + key + "\" of a format has no effect here");
                }
            });
        }
        return names;
    }

    private Set<OutputFormat> notAlternative() {
        Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
        for (OutputFormat format : OutputFormat.values()) {
            if (site.table("outputFormats").table(format.name()).flag("notAlternative", false)) {
                formats.add(format);
            }
        }
        return formats;
    }

    private Set<String> disabledKinds() {
        Set<String> kinds = new HashSet<>();
        for (Data item : site.items("disableKinds")) {
            String kind = item.asText().orElse("").toLowerCase(Locale.ROOT);
            if (KINDS.contains(kind)) {
                kinds.add(kind.equals("taxonomyterm") ? "taxonomy" : kind);
            } else {
                site.warning(
                        "config-value",
                        item.offset(),
                        "\"" + kind + "\" is not a kind of page",
                        "kinds are home, section, page, taxonomy, term, 404, rss, robotsTXT and sitemap");
            }
        }
        return kinds;
    }

    /** {@code name = false}, or {@code enable = false} in a table of that name. */
    private boolean switchOf(String name, boolean fallback) {
        boolean isTable =
                site.table().get(name).filter(Data.Table.class::isInstance).isPresent();
        return isTable ? site.table(name).flag("enable", fallback) : site.flag(name, fallback);
    }

    private SitemapConfig sitemap() {
        SitemapConfig defaults = SitemapConfig.DEFAULT;
        Settings sitemap = site.table("sitemap");
        return new SitemapConfig(
                sitemap.text("filename").orElse(defaults.fileName()),
                sitemap.text("changefreq").orElse(defaults.changeFrequency()),
                sitemap.decimal("priority", defaults.priority()),
                sitemap.flag("disable", defaults.disabled()));
    }

    private FeedConfig feeds() {
        FeedConfig defaults = FeedConfig.DEFAULT;
        Settings feeds = site.table("feeds");
        int limit = site.number("rssLimit", defaults.limit(), -1, Integer.MAX_VALUE);
        limit = site.table("services").table("rss").number("limit", limit, -1, Integer.MAX_VALUE);
        return new FeedConfig(
                Math.max(0, feeds.number("limit", limit, -1, Integer.MAX_VALUE)), feeds.flag("atom", defaults.atom()));
    }
}
