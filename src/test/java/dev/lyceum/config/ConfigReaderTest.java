package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lyceum.config.MarkupConfig.HeadingIdStyle;
import dev.lyceum.data.Data;
import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    private Path root = Path.of("");

    @BeforeEach
    void makeSite(@TempDir Path temporary) throws IOException {
        root = Files.createDirectory(temporary.resolve("My Notes"));
    }

    @Test
    void withoutAFileAllIsDefault() {
        LoadedConfig loaded = ConfigReader.read(root, Overrides.NONE);
        SiteConfig config = loaded.config();

        assertThat(loaded.file()).isEmpty();
        assertThat(loaded.problems()).isEmpty();
        assertThat(config.baseUrl()).isEqualTo("/");
        assertThat(config.title()).isEqualTo("My Notes");
        assertThat(config.siteId()).isEqualTo("my-notes");
        LanguageRules rules = new LanguageRules(
                config.taxonomies(),
                PermalinkConfig.NONE,
                MarkupConfig.DEFAULT,
                Data.Table.EMPTY,
                List.of(),
                Data.Table.EMPTY,
                "",
                ZoneOffset.UTC,
                false,
                false,
                70);
        assertThat(config.languages())
                .containsExactly(new LanguageConfig(
                        "en", "en", "en", "My Notes", 0, false, "content", Map.of(), Data.Table.EMPTY, rules));
        assertThat(config.defaultLanguage()).isEqualTo("en");
        assertThat(config.defaultLanguageInSubdir()).isFalse();
        assertThat(config.taxonomies()).containsExactly(Map.entry("category", "categories"), Map.entry("tag", "tags"));
        assertThat(config.permalinks()).isEqualTo(PermalinkConfig.NONE);
        assertThat(config.urls()).isEqualTo(UrlConfig.DEFAULT);
        assertThat(config.markup()).isEqualTo(MarkupConfig.DEFAULT);
        assertThat(config.content()).isEqualTo(ContentConfig.DEFAULT);
        assertThat(config.study().cards()).isEqualTo(StudyConfig.DEFAULT.cards());
        assertThat(config.study().ledger()).isEmpty();
        assertThat(config.params()).isEqualTo(Data.Table.EMPTY);
    }

    @Test
    void readsTheSite() throws IOException {
        SiteConfig config = clean("""
            BASEURL = "https://example.org/notes"
            title = "Notes"
            siteId = "notes"
            languageCode = "de-CH"
            defaultContentLanguage = "DE"
            contentDir = "./pages/"
            defaultContentLanguageInSubdir = true
            disablePathToLower = true
            removePathAccents = true
            uglyURLs = true
            ignoreFiles = ["\\\\.foo$"]
            buildDrafts = true
            buildExpired = true
            summaryLength = 20
            [taxonomies]
            topic = "topics"
            [permalinks]
            blog = "/:year/:slug/"
            [frontmatter]
            date = ["written", ":filename", ":default"]
            [study]
            prompt = "ask"
            [params]
            color = "blue"
            """);

        assertThat(config.baseUrl()).isEqualTo("https://example.org/notes/");
        assertThat(config.title()).isEqualTo("Notes");
        assertThat(config.siteId()).isEqualTo("notes");
        assertThat(config.languages()).hasSize(1);
        assertThat(config.languages().get(0).key()).isEqualTo("de");
        assertThat(config.languages().get(0).locale()).isEqualTo("de-CH");
        assertThat(config.languages().get(0).contentDir()).isEqualTo("pages");
        assertThat(config.defaultLanguageInSubdir()).isTrue();
        assertThat(config.urls()).isEqualTo(new UrlConfig(true, true, true));
        assertThat(config.content().ignoreFiles()).extracting(Pattern::pattern).containsExactly("\\.foo$");
        assertThat(config.content().buildDrafts()).isTrue();
        assertThat(config.content().buildFuture()).isFalse();
        assertThat(config.content().buildExpired()).isTrue();
        assertThat(config.content().summaryLength()).isEqualTo(20);
        assertThat(config.content().dateSources())
                .startsWith("written", ":filename", "date", "publishdate")
                .doesNotContain(":default");
        assertThat(config.taxonomies()).containsExactly(Map.entry("topic", "topics"));
        assertThat(config.permalinks().pages().get("blog").text()).isEqualTo("/:year/:slug/");
        assertThat(config.permalinks().terms()).containsOnlyKeys("blog");
        assertThat(config.permalinks().sections()).isEmpty();
        assertThat(config.study().promptShortcode()).isEqualTo("ask");
        assertThat(config.params().text("color")).contains("blue");
    }

    @Test
    void readsLanguagesInOrderOfWeight() throws IOException {
        SiteConfig config = clean("""
            title = "Notes"
            [Languages.fr]
            disabled = true
            [Languages.de]
            contentDir = "content/de"
            [Languages.zh-TW]
            weight = 2
            label = "繁體中文"
            locale = "zh-Hant-TW"
            title = "筆記"
            landingPageURL = "/zh-tw"
            [Languages.zh-TW.params]
            color = "red"
            [Languages.en]
            weight = "1"
            languageName = "English"
            languageCode = "en-GB"
            contentDir = "content/english"
            [Languages.ar]
            weight = 3
            languageDirection = "rtl"
            """);

        assertThat(config.languages())
                .extracting(
                        LanguageConfig::key,
                        LanguageConfig::locale,
                        LanguageConfig::name,
                        LanguageConfig::title,
                        LanguageConfig::rightToLeft,
                        LanguageConfig::contentDir)
                .containsExactly(
                        tuple("en", "en-GB", "English", "Notes", false, "content/english"),
                        tuple("zh-tw", "zh-Hant-TW", "繁體中文", "筆記", false, "content"),
                        tuple("ar", "ar", "ar", "Notes", true, "content"),
                        tuple("de", "de", "de", "Notes", false, "content/de"));
        assertThat(config.languages().get(1).params().entries().keySet()).containsExactly("landingPageURL", "color");
        assertThat(config.title()).isEqualTo("Notes");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, ar, '', true",
        "ar, ar-EG, '', true",
        "fa, FA, '', true",
        "ar, es-AR, '', false",
        "ur, ur-Latn, '', false",
        "arn, arn, '', false",
        "ar, ar, ltr, false",
        "en, en, rtl, true"
    })
    void aLanguageIsReadAsItsLocaleIsWrittenUnlessTheSiteSaysSo(
            String key, String locale, String direction, boolean rightToLeft) throws IOException {
        String line = direction.isEmpty() ? "" : "languageDirection = \"" + direction + "\"\n";
        SiteConfig config = clean("defaultContentLanguage = \"" + key + "\"\n[languages." + key + "]\nlocale = \""
                + locale + "\"\n" + line);

        assertThat(config.language(key).rightToLeft()).isEqualTo(rightToLeft);
    }

    @Test
    void theSiteHasTheTitleOfItsDefaultLanguage() throws IOException {
        SiteConfig config = clean("defaultContentLanguage = \"zh\"\n[languages.zh]\ntitle = \"筆記\"\n[languages.en]\n");

        assertThat(config.title()).isEqualTo("筆記");
        assertThat(config.siteId()).isEqualTo("筆記");
        assertThat(config.defaultLanguage()).isEqualTo("zh");
    }

    @Test
    void aDefaultLanguageThatIsNotThereIsReported() throws IOException {
        LoadedConfig loaded = load("title = \"x\"\ndefaultContentLanguage = \"fr\"\n[languages.de]\nweight = 1\n");

        assertThat(problems(loaded)).containsExactly("config.toml:2:1 config-language");
        assertThat(loaded.config().defaultLanguage()).isEqualTo("de");
    }

    @Test
    void readsMarkup() throws IOException {
        MarkupConfig markup = clean("""
            enableEmoji = true
            [markup]
            wikilinks = false
            cjkFriendlyEmphasis = false
            [markup.highlight]
            lineNos = true
            anchorLineNos = true
            [markup.tableOfContents]
            startLevel = 1
            endLevel = 4
            [markup.goldmark.renderer]
            unsafe = true
            hardWraps = true
            [markup.goldmark.parser]
            autoHeadingID = false
            autoHeadingIDType = "github-ascii"
            [markup.goldmark.parser.attribute]
            title = false
            block = true
            [markup.goldmark.extensions]
            definitionList = false
            footnote = false
            linkify = false
            strikethrough = false
            table = false
            taskList = false
            typographer = false
            cjk = {enable = true, eastAsianLineBreaks = true, escapedSpace = true}
            [markup.goldmark.extensions.passthrough]
            enable = false
            """).markup();

        assertThat(markup)
                .isEqualTo(new MarkupConfig(
                        true,
                        true,
                        false,
                        true,
                        false,
                        HeadingIdStyle.GITHUB_ASCII,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        1,
                        4,
                        new MarkupConfig.Cjk(MarkupConfig.LineBreaks.SIMPLE, true, false),
                        new MarkupConfig.Code(true, true)));
    }

    @Test
    void readsOlderAndNewerSpellingsOfMarkup() throws IOException {
        MarkupConfig markup = clean("""
            [markup.goldmark.parser]
            attribute = false
            autoIDType = "blackfriday"
            [markup.goldmark.extensions.typographer]
            disable = true
            [markup.goldmark.extensions.footnote]
            enable = false
            """).markup();

        assertThat(markup.attribute()).isFalse();
        assertThat(markup.headingIdStyle()).isEqualTo(HeadingIdStyle.BLACKFRIDAY);
        assertThat(markup.typographer()).isFalse();
        assertThat(markup.footnote()).isFalse();
    }

    @Test
    void readsPartNames() throws IOException {
        SiteConfig config = clean("""
            [languages.en]
            [languages.de]
            [study.parts]
            preview = ["Warm-up"]
            review = "Quiz"
            [study.parts.DE]
            preview = ["Vorschau"]
            keypoint = ["Quiz"]
            """);

        assertThat(config.language("en").partNames()).isEqualTo(Map.of("Warm-up", "preview", "Quiz", "review"));
        assertThat(config.language("de").partNames())
                .isEqualTo(Map.of("Warm-up", "preview", "Vorschau", "preview", "Quiz", "keypoint"));
    }

    @ParameterizedTest
    @CsvSource({"config.yaml", "hugo.yml", "lyceum.yaml"})
    void readsYaml(String name) throws IOException {
        Files.writeString(root.resolve(name), "title: Notes\nlanguages:\n  de:\n    weight: 1\n  en:\n    weight: 2\n");
        LoadedConfig loaded = ConfigReader.read(root, Overrides.NONE);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.file()).isEqualTo(name);
        assertThat(loaded.config().title()).isEqualTo("Notes");
        assertThat(loaded.config().languages()).extracting(LanguageConfig::key).containsExactly("de", "en");
    }

    @Test
    void readsJson() throws IOException {
        Files.writeString(root.resolve("hugo.json"), "{\"title\": \"Notes\", \"markup\": {\"wikilinks\": false}}");
        LoadedConfig loaded = ConfigReader.read(root, Overrides.NONE);

        assertThat(loaded.config().title()).isEqualTo("Notes");
        assertThat(loaded.config().markup().wikilinks()).isFalse();
    }

    @Test
    void readsOnlyOneFileAndSaysWhich() throws IOException {
        Files.writeString(root.resolve("config.toml"), "title = \"config\"");
        Files.writeString(root.resolve("hugo.yaml"), "title: hugo");
        Files.writeString(root.resolve("hugo.toml"), "title = \"hugo toml\"");
        LoadedConfig loaded = ConfigReader.read(root, Overrides.NONE);

        assertThat(loaded.file()).isEqualTo("hugo.toml");
        assertThat(loaded.config().title()).isEqualTo("hugo toml");
        assertThat(problems(loaded)).containsExactly("hugo.yaml config-two-files", "config.toml config-two-files");
        assertThat(loaded.problems().get(0).message()).contains("hugo.toml");

        Files.writeString(root.resolve("lyceum.json"), "{\"title\": \"lyceum\"}");
        assertThat(ConfigReader.read(root, Overrides.NONE).config().title()).isEqualTo("lyceum");
    }

    @Test
    void theCommandLineGoesBeforeTheFile() throws IOException {
        write("baseURL = \"https://example.org/\"\nbuildDrafts = true\nbuildFuture = false\n");
        SiteConfig config = ConfigReader.read(
                        root, new Overrides(Optional.of("http://localhost:1313"), false, true, true))
                .config();

        assertThat(config.baseUrl()).isEqualTo("http://localhost:1313/");
        assertThat(config.content().buildDrafts()).isTrue();
        assertThat(config.content().buildFuture()).isTrue();
        assertThat(config.content().buildExpired()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org,https://example.org/,example-org",
        "https://example.org/a/B/,https://example.org/a/B/,example-org-a-b",
        "/sub,/sub/,sub",
        "'',/,my-notes"
    })
    void anAddressEndsWithASlashAndNamesTheSite(String configured, String baseUrl, String siteId) throws IOException {
        SiteConfig config = clean("baseURL = \"" + configured + "\"");

        assertThat(config.baseUrl()).isEqualTo(baseUrl);
        assertThat(config.siteId()).isEqualTo(siteId);
    }

    @Test
    void anAddressWithoutSchemeIsReportedAndMended() throws IOException {
        LoadedConfig loaded = load("baseURL = \"example.org\"");

        assertThat(loaded.config().baseUrl()).isEqualTo("https://example.org/");
        assertThat(problems(loaded)).containsExactly("config.toml:1:1 config-value");
    }

    @Test
    void everyKindOfPageMayHavePatternsOfItsOwn() throws IOException {
        LoadedConfig loaded = load("""
            [permalinks]
            notes = "/n/:slug/"
            [permalinks.page]
            blog = "/:slug/"
            [permalinks.section]
            blog = "/b/"
            [permalinks.term]
            tags = "/t/:slug/"
            [permalinks.taxonomy]
            tags = "/all/"
            [permalinks.home]
            x = "/"
            """);
        PermalinkConfig permalinks = loaded.config().permalinks();

        assertThat(permalinks.pages()).containsOnlyKeys("notes", "blog");
        assertThat(permalinks.terms()).containsOnlyKeys("notes", "tags");
        assertThat(permalinks.sections().get("blog").text()).isEqualTo("/b/");
        assertThat(permalinks.taxonomies().get("tags").text()).isEqualTo("/all/");
        assertThat(problems(loaded)).containsExactly("config.toml:11:1 config-value");
    }

    @Test
    void aLanguageMayHavePatternsTaxonomiesAndACascadeOfItsOwn() throws IOException {
        SiteConfig config = clean("""
            [permalinks]
            notes = "/n/:slug/"
            [[cascade]]
            type = "note"
            [languages.en]
            [languages.de.permalinks]
            notizen = "/z/:slug/"
            [languages.de.taxonomies]
            thema = "themen"
            [languages.de.cascade]
            type = "notiz"
            """);
        LanguageRules english = config.language("en").rules();
        LanguageRules german = config.language("de").rules();

        assertThat(english.permalinks().pages()).containsOnlyKeys("notes");
        assertThat(german.permalinks().pages()).containsOnlyKeys("notizen");
        assertThat(german.taxonomies()).containsOnlyKeys("thema");
        assertThat(english.cascade())
                .extracting(table -> table.text("type").orElse(""))
                .containsExactly("note");
        assertThat(german.cascade())
                .extracting(table -> table.text("type").orElse(""))
                .containsExactly("notiz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tilte = "x"                             | 1:1 | did you mean "title"?
        baseUrI = "x"                           | 1:1 | did you mean "baseURL"?
        base_url = "x"                          | 1:1 | did you mean "baseURL"?
        colour = "x"                            | 1:1 | belong in [params]
        unsafe = true                           | 1:1 | did you mean it in [markup.goldmark.renderer]?
        [markup.goldmark.renderer]⏎hardWrap = 1 | 2:1 | did you mean "hardWraps"?
        [outputs]⏎home = []⏎ uglyURLs = true    | 3:2 | did you mean it at top level?
        [params]⏎disablePathToLower = true      | 2:1 | did you mean it at top level?
        [params.a.b]⏎buildDrafts = true         | 2:1 | did you mean it at top level?
        [languages.en]⏎defaultContentLanguage=1 | 2:1 | did you mean it at top level?
        [markup]⏎baseURL = "x"                  | 2:1 | did you mean it at top level?
        [study.parts]⏎previw = ["x"]            | 2:1 | kinds are preview, explain
        """)
    void asksWhatAnUnknownKeyWasMeantToBe(String toml, String place, String hint) throws IOException {
        LoadedConfig loaded = load(toml.replace('⏎', '\n'));

        assertThat(problems(loaded)).containsExactly("config.toml:" + place + " config-unknown-key");
        assertThat(loaded.problems().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(loaded.problems().get(0).hint().orElseThrow()).contains(hint);
    }

    @Test
    void aMisplacedKeyHasNoEffect() throws IOException {
        LoadedConfig loaded = load("[outputs]\nhome = [\"HTML\"]\ndefaultContentLanguageInSubdir = true\n");

        assertThat(loaded.config().defaultLanguageInSubdir()).isFalse();
        assertThat(loaded.problems().get(0).message()).contains("[outputs]");
    }

    @Test
    void keysThatOnlyHugoKnowsAreNotesOrNothing() throws IOException {
        LoadedConfig loaded = load("theme = \"x\"\ncacheDir = \"/tmp\"\n[imaging]\nquality = 3\n");

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.notes())
                .extracting(note -> note.location().line(), Problem::code)
                .containsExactly(tuple(1, "config-ignored-key"), tuple(3, "config-ignored-key"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        title = ["x"]                                   | config-type
        buildDrafts = "maybe"                           | config-type
        summaryLength = "long"                          | config-type
        summaryLength = -1                              | config-type
        languages = "en"                                | config-type
        languages = {en = 1}                            | config-type
        ignoreFiles = ["*.md"]                          | config-value
        contentDir = "../elsewhere"                     | config-value
        contentDir = "/elsewhere"                       | config-value
        frontmatter = {date = [["x"]]}                  | config-type
        markup = {tableOfContents = {startLevel = 9}}   | config-type
        markup.goldmark.parser.autoHeadingIDType = "x"  | config-value
        """)
    void aWrongValueIsReportedAndCountsAsAbsent(String toml, String code) throws IOException {
        LoadedConfig loaded = load(toml);
        SiteConfig config = loaded.config();

        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(config.title()).isEqualTo("My Notes");
        assertThat(config.content()).isEqualTo(ContentConfig.DEFAULT);
        assertThat(config.languages()).extracting(LanguageConfig::contentDir).containsExactly("content");
        assertThat(config.markup())
                .usingRecursiveComparison()
                .ignoringFields("wikilinks", "cjk")
                .isEqualTo(MarkupConfig.DEFAULT);
    }

    @Test
    void aSiteConfiguredForHugoShowsWikilinksAsWrittenUnlessItAsksForThem() throws IOException {
        Files.writeString(root.resolve("hugo.toml"), "title = \"x\"\n");
        assertThat(ConfigReader.read(root, Overrides.NONE).config().markup().wikilinks())
                .isFalse();

        Files.writeString(root.resolve("hugo.toml"), "[markup]\nwikilinks = true\n");
        assertThat(ConfigReader.read(root, Overrides.NONE).config().markup().wikilinks())
                .isTrue();
    }

    @Test
    void aBrokenLineCostsOnlyItself() throws IOException {
        LoadedConfig loaded = load("title = Notes\nbaseURL = \"https://example.org/\"\n[params\nx = 1\n");

        assertThat(problems(loaded)).containsExactly("config.toml:1:9 toml-syntax", "config.toml:3:8 toml-syntax");
        assertThat(loaded.config().title()).isEqualTo("Notes");
        assertThat(loaded.config().baseUrl()).isEqualTo("https://example.org/");
    }

    private void write(String toml) throws IOException {
        Files.writeString(root.resolve("config.toml"), toml);
    }

    private LoadedConfig load(String toml) throws IOException {
        write(toml);
        return ConfigReader.read(root, Overrides.NONE);
    }

    private SiteConfig clean(String toml) throws IOException {
        LoadedConfig loaded = load(toml);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.notes()).isEmpty();
        return loaded.config();
    }

    private static List<String> problems(LoadedConfig loaded) {
        return loaded.problems().stream()
                .map(problem -> problem.location() + " " + problem.code())
                .toList();
    }
}
