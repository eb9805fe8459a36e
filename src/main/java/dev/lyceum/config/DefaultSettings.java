package dev.lyceum.config;

import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.data.DataMover;
import dev.lyceum.data.DataReader;
import dev.lyceum.data.ReadData;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds where nothing is configured, written as a configuration for people to read. */
final class DefaultSettings {
    static final String TEXT = """
        baseURL = "/"
        environment = "production"
        defaultContentLanguage = "en"
        defaultContentLanguageInSubdir = false
        disableLanguages = []
        contentDir = "content"
        timeZone = "UTC"
        copyright = ""
        fallback = false
        hasCJKLanguage = false
        disablePathToLower = false
        removePathAccents = false
        uglyURLs = false
        ignoreFiles = []
        buildDrafts = false
        buildFuture = false
        buildExpired = false
        summaryLength = 70
        enableEmoji = false
        enableRobotsTXT = true
        disableAliases = false
        disableKinds = []
        rssLimit = 20
        refLinksErrorLevel = "ERROR"
        refLinksNotFoundURL = ""
        sectionPagesMenu = ""
        folderSections = true
        pluralizeListTitles = false
        capitalizeListTitles = true
        titleCaseStyle = "AP"

        [build]
        pageTimeout = "10s"

        [taxonomies]
        category = "categories"
        tag = "tags"

        [frontmatter]
        date = ["date", "publishdate", "pubdate", "published", "lastmod", "modified"]
        lastmod = ["lastmod", "modified", "date", "publishdate", "pubdate", "published"]
        publishDate = ["publishdate", "pubdate", "published", "date"]
        expiryDate = ["expirydate", "unpublishdate"]

        [markup]
        wikilinks = true
        cjkFriendlyEmphasis = true
        linksFromFile = true

        [markup.tableOfContents]
        startLevel = 2
        endLevel = 3

        [markup.goldmark.renderer]
        unsafe = false
        hardWraps = false

        [markup.goldmark.parser]
        autoHeadingID = true
        autoHeadingIDType = "github"
        attribute = {title = true, block = false}

        [markup.goldmark.extensions]
        definitionList = true
        footnote = true
        linkify = true
        passthrough = true
        strikethrough = true
        table = true
        taskList = true
        typographer = true
        cjk = {enable = false, eastAsianLineBreaks = false, eastAsianLineBreaksStyle = "simple", escapedSpace = false}

        [markup.highlight]
        lineNos = false
        anchorLineNos = false

        [outputs]
        home = ["HTML", "RSS"]
        section = ["HTML", "RSS"]
        taxonomy = ["HTML", "RSS"]
        term = ["HTML", "RSS"]
        page = ["HTML"]

        [outputFormats]
        RSS.baseName = "index"
        JSON.baseName = "index"

        [pagination]
        pagerSize = 0
        path = "page"
        disableAliases = false

        [sitemap]
        filename = "sitemap.xml"
        changefreq = ""
        priority = -1.0
        disable = false

        [feeds]
        atom = true

        [llms]
        enable = true

        [search]
        enabled = true

        [study]
        prompt = "ask_chatgpt"
        enabled = true
        path = "study"
        cards = ["review", "keypoint"]
        ledger = "study-ids.tsv"
        downloads = []
        report = ""
        """;

    /** Paths whose default says nothing once another one, of the same meaning, is configured. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "paginate", "pagination.pagerSize",
            "paginatePath", "pagination.path",
            "feeds.limit", "rssLimit",
            "services.rss.limit", "rssLimit",
            "markup.goldmark.parser.autoIDType", "markup.goldmark.parser.autoHeadingIDType");

    private DefaultSettings() {}

    /** The defaults below a configuration; they have no place. */
    static Data.Table under(Data.Table configured) {
        SourceText text = new SourceText("", TEXT);
        ReadData read = DataReader.read(DataFormat.TOML, text, new Span(0, TEXT.length()));
        Data.Table defaults = new DataMover(offset -> -1).move(read.table());
        for (Map.Entry<String, String> names : OTHER_NAMES.entrySet()) {
            if (has(configured, keys(names.getKey()))) {
                defaults = without(defaults, keys(names.getValue()));
            }
        }
        if (configured.get("taxonomies").isPresent()) {
            defaults = without(defaults, List.of("taxonomies"));
        }
        return TableMerger.merge(defaults, configured);
    }

    private static List<String> keys(String path) {
        return List.of(path.split("\\."));
    }

    private static boolean has(Data.Table table, List<String> keys) {
        Optional<Data> value = table.get(keys.get(0));
        return keys.size() == 1
                ? value.isPresent()
                : value.orElse(Data.Table.EMPTY) instanceof Data.Table inner
                        && has(inner, keys.subList(1, keys.size()));
    }

    private static Data.Table without(Data.Table table, List<String> keys) {
        Map<String, Data> entries = new LinkedHashMap<>(table.entries());
        if (keys.size() == 1) {
            entries.remove(keys.get(0));
        } else {
            entries.put(keys.get(0), without(table.table(keys.get(0)), keys.subList(1, keys.size())));
        }
        return new Data.Table(entries, table.offset());
    }
}
