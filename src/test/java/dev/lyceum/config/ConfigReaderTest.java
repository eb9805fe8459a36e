package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lyceum.data.Data;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a configuration says about a site. */
class ConfigReaderTest {
    private ConfigFolder folder = new ConfigFolder(Path.of(""));

    @BeforeEach
    void makeSite(@TempDir Path temporary) throws IOException {
        folder = ConfigFolder.in(temporary);
    }

    @Test
    void withoutAFileAllIsDefault() {
        LoadedConfig loaded = folder.read();
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
        SiteConfig config = folder.clean("""
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
        assertThat(config.urls()).isEqualTo(new UrlConfig(true, Set.of(), true, true));
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
        SiteConfig config = folder.clean("""
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
        SiteConfig config = folder.clean("defaultContentLanguage = \"" + key + "\"\n[languages." + key
                + "]\nlocale = \"" + locale + "\"\n" + line);

        assertThat(config.language(key).rightToLeft()).isEqualTo(rightToLeft);
    }

    @Test
    void theSiteHasTheTitleOfItsDefaultLanguage() throws IOException {
        SiteConfig config =
                folder.clean("defaultContentLanguage = \"zh\"\n[languages.zh]\ntitle = \"筆記\"\n[languages.en]\n");

        assertThat(config.title()).isEqualTo("筆記");
        assertThat(config.siteId()).isEqualTo("筆記");
        assertThat(config.defaultLanguage()).isEqualTo("zh");
    }

    @ParameterizedTest
    @CsvSource({"config.yaml", "hugo.yml", "lyceum.yaml"})
    void readsYaml(String name) throws IOException {
        folder.file(name, "title: Notes\nlanguages:\n  de:\n    weight: 1\n  en:\n    weight: 2\n");
        LoadedConfig loaded = folder.read();

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.file()).isEqualTo(name);
        assertThat(loaded.config().title()).isEqualTo("Notes");
        assertThat(loaded.config().languages()).extracting(LanguageConfig::key).containsExactly("de", "en");
    }

    @Test
    void readsJson() throws IOException {
        folder.file("hugo.json", "{\"title\": \"Notes\", \"markup\": {\"wikilinks\": false}}");
        LoadedConfig loaded = folder.read();

        assertThat(loaded.config().title()).isEqualTo("Notes");
        assertThat(loaded.config().markup().wikilinks()).isFalse();
    }

    @Test
    void theCommandLineGoesBeforeTheFile() throws IOException {
        folder.write("baseURL = \"https://example.org/\"\nbuildDrafts = true\nbuildFuture = false\n");
        SiteConfig config = folder.read(new Overrides(Optional.of("http://localhost:1313"), false, true, true))
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
        SiteConfig config = folder.clean("baseURL = \"" + configured + "\"");

        assertThat(config.baseUrl()).isEqualTo(baseUrl);
        assertThat(config.siteId()).isEqualTo(siteId);
    }

    @Test
    void everyKindOfPageMayHavePatternsOfItsOwn() throws IOException {
        LoadedConfig loaded = folder.load("""
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
        assertThat(ConfigFolder.problems(loaded)).containsExactly("config.toml:11:1 config-value");
    }

    @Test
    void aLanguageMayHavePatternsTaxonomiesAndACascadeOfItsOwn() throws IOException {
        SiteConfig config = folder.clean("""
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
}
