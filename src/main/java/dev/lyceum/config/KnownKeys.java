package dev.lyceum.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The keys of a configuration, as a tree of tables. */
final class KnownKeys {
    /**
     * One key a line. Behind {@code !} are keys of Hugo that Lyceum does without although they would change the site, behind
     * {@code ~} those that change nothing here. The keys of a table that ends in {@code .*} are the author's.
     */
    private static final String TABLE = """
          baseURL
          title
          siteId
          languageCode
          locale
          languages.*
          defaultContentLanguage
          defaultContentLanguageInSubdir
          disableLanguages
          contentDir
          disablePathToLower
          removePathAccents
          uglyURLs.*
          taxonomies.*
          permalinks.*
          ignoreFiles
          buildDrafts
          buildFuture
          buildExpired
          build.pageTimeout
          summaryLength
          enableEmoji
          params.*
          frontmatter.date
          frontmatter.expiryDate
          frontmatter.lastmod
          frontmatter.publishDate
          markup.wikilinks
          markup.cjkFriendlyEmphasis
          markup.linksFromFile
          markup.tableOfContents.startLevel
          markup.tableOfContents.endLevel
        ! markup.tableOfContents.ordered
          markup.goldmark.renderer.unsafe
          markup.goldmark.renderer.hardWraps
        ! markup.goldmark.renderer.xhtml
          markup.goldmark.parser.attribute.title
          markup.goldmark.parser.attribute.block
          markup.goldmark.parser.autoHeadingID
          markup.goldmark.parser.autoHeadingIDType
          markup.goldmark.parser.autoIDType
        ! markup.goldmark.parser.autoDefinitionTermID
        ! markup.goldmark.parser.wrapStandAloneImageWithinParagraph
          markup.goldmark.extensions.definitionList
          markup.goldmark.extensions.footnote.*
          markup.goldmark.extensions.linkify
          markup.goldmark.extensions.passthrough.*
          markup.goldmark.extensions.strikethrough
          markup.goldmark.extensions.table
          markup.goldmark.extensions.taskList
          markup.goldmark.extensions.typographer.*
        ! markup.goldmark.extensions.linkifyProtocol
          markup.goldmark.extensions.cjk.enable
          markup.goldmark.extensions.cjk.eastAsianLineBreaks
          markup.goldmark.extensions.cjk.escapedSpace
          markup.goldmark.extensions.cjk.eastAsianLineBreaksStyle
        ! markup.goldmark.extensions.extras.*
        ! markup.goldmark.duplicateResourceFiles
        ! markup.goldmark.renderHooks.*
          markup.highlight.lineNos
          markup.highlight.anchorLineNos
        ! markup.highlight.lineNumbersInTable
        ! markup.highlight.lineNoStart
        ! markup.highlight.lineAnchors
        ! markup.highlight.hl_Lines
        ! markup.highlight.hl_inline
        ! markup.highlight.codeFences
        ! markup.highlight.guessSyntax
        ! markup.highlight.noClasses
        ! markup.highlight.noHl
        ! markup.highlight.style
        ! markup.highlight.tabWidth
        ! markup.highlight.wrapperClass
        ! markup.defaultMarkdownHandler
        ! markup.asciidocExt.*
        ! markup.blackfriday.*
        ! markup.rst.*
          study.prompt
          study.enabled
          study.path
          study.cards
          study.ledger
          study.downloads
          study.report
          search.enabled
          check.ignore
          security.csp.*
          offline.enabled
          llms.enable
          feeds.atom
          feeds.limit
          fallback
          direction
          label
          study.parts.*
          author.*
        ! blackfriday.*
        ! canonifyURLs
          capitalizeListTitles
          cascade.*
          copyright
        ! defaultOutputFormat
          disableAliases
        ! disableDefaultLanguageRedirect
        ! disableDefaultSiteRedirect
          disableKinds
        ! disqusShortname
        ! enableGitInfo
        ! enableInlineShortcodes
        ! enableMissingTranslationPlaceholders
          enableRobotsTXT
        ! footnoteAnchorPrefix
        ! footnoteReturnLinkContents
        ! googleAnalytics
          hasCJKLanguage
        ! imaging.*
          languageDirection
          languageName
        ! mainSections
        ! mediaTypes.*
          menu.*
          menus.*
        ! metaDataFormat
        ~ module.auth
        ~ module.hugoVersion.*
        ! module.imports
          module.mounts
        ~ module.noProxy
        ~ module.noVendor
        ! module.params.*
        ~ module.private
        ~ module.proxy
        ~ module.replacements
        ~ module.vendorClosest
        ~ module.workspace
          outputFormats.*
          outputs.home
          outputs.section
          outputs.page
          outputs.taxonomy
          outputs.term
        ! outputs.rss
        ! outputs.sitemap
        ! outputs.404
        ! page.*
          paginate
          paginatePath
          pagination.pagerSize
          pagination.path
          pagination.disableAliases
          folderSections
          pluralizeListTitles
        ! preserveTaxonomyNames
        ! publishDir
        ! pygmentsCodeFences
        ! pygmentsCodefencesGuessSyntax
        ! pygmentsOptions
        ! pygmentsStyle
        ! pygmentsUseClasses
        ! pygmentsUseClassic
        ! related.*
        ! relativeURLs
          rssLimit
          sectionPagesMenu
        ! segments.*
        ! services.disqus.*
        ! services.googleAnalytics.*
        ! services.instagram.*
          services.rss.limit
        ! services.twitter.*
        ! services.x.*
          sitemap.filename
          sitemap.changefreq
          sitemap.priority
          sitemap.disable
        ! social.*
          staticDir
        ! theme
          timeZone
          titleCaseStyle
        ~ archetypeDir
        ~ assetDir
        ~ build.buildStats.*
        ~ build.cacheBusters.*
        ~ build.noJSConfigInAssets
        ~ build.useResourceCacheWhen
        ~ build.writeStats
        ~ cacheDir
        ~ caches.*
        ~ cleanDestinationDir
        ~ dataDir
        ~ debug
        ~ deployment.*
        ~ disableBrowserError
        ~ disableFastRender
        ~ disableHugoGeneratorInject
        ~ disableLiveReload
        ~ environment
        ~ forceSyncStatic
        ~ gc
        ~ httpCache.*
        ~ i18nDir
        ~ ignoreCache
        ~ ignoreErrors
        ~ ignoreLogs
        ~ ignoreVendorPaths
        ~ layoutDir
        ~ log
        ~ logFile
        ~ logI18nWarnings
        ~ logPathWarnings
        ~ minify.*
        ~ newContentEditor
        ~ noBuildLock
        ~ noChmod
        ~ noTimes
        ~ panicOnWarning
        ~ privacy.*
        ~ quiet
          refLinksErrorLevel
          refLinksNotFoundURL
        ~ renderSegments
        ~ resourceDir
        ~ security.enableInlineShortcodes
        ~ security.exec.*
        ~ security.funcs.*
        ~ security.gotemplates.*
        ~ security.http.*
        ~ security.module.*
        ~ security.node.*
        ~ server.*
        ~ templateMetrics
        ~ templateMetricsHints
        ~ themesDir
        ~ timeout
        ~ verbose
        ~ verboseLog
        ~ watch
        ~ workingDir
        """;

    /** What becomes of a key. */
    enum Use {
        USED,
        /** Hugo's; here it does nothing, though it would change the site. */
        MISSED,
        /** Hugo's; there is nothing here that it could change. */
        NEEDLESS
    }

    /**
     * A key and the keys of its table.
     *
     * @param name as it is spelled
     * @param isFree whether the keys of its table are the author's
     * @param inner by lower-case name
     */
    record KnownKey(String name, Use use, boolean isFree, Map<String, KnownKey> inner) {
        Optional<KnownKey> get(String key) {
            return Optional.ofNullable(inner.get(key.toLowerCase(Locale.ROOT)));
        }
    }

    static final KnownKey ROOT = parse();

    /** Keys that can only be meant at the top level, wherever they stand. */
    static final Set<String> TOP_LEVEL_ONLY = Set.of(
            "baseurl",
            "defaultcontentlanguage",
            "defaultcontentlanguageinsubdir",
            "disablelanguages",
            "disablepathtolower",
            "removepathaccents",
            "uglyurls",
            "ignorefiles",
            "builddrafts",
            "buildfuture",
            "buildexpired",
            "summarylength",
            "enableemoji",
            "siteid",
            "languages",
            "taxonomies",
            "permalinks",
            "markup");

    private KnownKeys() {}

    /** The tables that have a key of this name, as paths. */
    static List<String> placesOf(String name) {
        List<String> places = new ArrayList<>();
        collectPlaces(ROOT, "", name.toLowerCase(Locale.ROOT), places);
        return places;
    }

    private static void collectPlaces(KnownKey table, String path, String name, List<String> places) {
        for (Map.Entry<String, KnownKey> entry : table.inner().entrySet()) {
            String inner = path.isEmpty()
                    ? entry.getValue().name()
                    : path + "." + entry.getValue().name();
            if (entry.getKey().equals(name)
                    && !path.isEmpty()
                    && entry.getValue().use() == Use.USED) {
                places.add(path);
            }
            collectPlaces(entry.getValue(), inner, name, places);
        }
    }

    private static KnownKey parse() {
        Node root = new Node("");
        TABLE.lines().forEach(line -> {
            Use use = line.startsWith("!") ? Use.MISSED : line.startsWith("~") ? Use.NEEDLESS : Use.USED;
            Node node = root;
            for (String name : line.substring(1).strip().split("\\.", -1)) {
                if (name.equals("*")) {
                    node.isFree = true;
                } else {
                    node = node.inner.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Node(name));
                }
            }
            node.use = use;
        });
        return root.freeze();
    }

    private static final class Node {
        final String name;
        final Map<String, Node> inner = new TreeMap<>();
        Use use = Use.USED;
        boolean isFree;

        Node(String name) {
            this.name = name;
        }

        KnownKey freeze() {
            Map<String, KnownKey> keys = new LinkedHashMap<>();
            inner.forEach((key, node) -> keys.put(key, node.freeze()));
            return new KnownKey(name, use, isFree, Collections.unmodifiableMap(keys));
        }
    }
}
