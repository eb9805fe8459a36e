package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.data.Data;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configurations of several files, and what goes before them. */
class ConfigTreeTest {
    private ConfigFolder folder = new ConfigFolder(Path.of(""));

    @BeforeEach
    void makeSite(@TempDir Path temporary) throws IOException {
        folder = ConfigFolder.in(temporary);
    }

    @Test
    void readsAWholeFolderOfSplitFiles() throws IOException {
        folder.file("config/_default/hugo.yaml", "baseURL: https://example.org/\ndefaultContentLanguage: de\n");
        folder.file("config/_default/languages.toml", "[de]\nweight = 1\n[zh-TW]\nweight = 2\n");
        folder.file("config/_default/languages.zh-tw.toml", "title = \"筆記\"\n");
        folder.file("config/_default/params.toml", "color = \"blue\"\n[deep]\nx = 1\n");
        folder.file("config/_default/params.de.json", "{\"color\": \"rot\"}");
        folder.file("config/_default/menus.toml", "[[main]]\nname = \"Home\"\n[[foot]]\nname = \"Imprint\"\n");
        folder.file("config/_default/menu.de.toml", "[[main]]\nname = \"Start\"\n");
        folder.file("config/_default/markup.yaml", "goldmark:\n  renderer:\n    unsafe: true\n");
        folder.file("config/_default/taxonomies/taxonomies.toml", "topic = \"topics\"\n");
        folder.file("config/_default/README.md", "tilte = 1");
        LoadedConfig loaded = folder.read(Overrides.NONE);
        SiteConfig config = loaded.config();

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.notes()).isEmpty();
        assertThat(loaded.files()).hasSize(9).startsWith("config/_default/hugo.yaml", "config/_default/languages.toml");
        assertThat(config.baseUrl()).isEqualTo("https://example.org/");
        assertThat(config.languages()).extracting(LanguageConfig::key).containsExactly("de", "zh-tw");
        assertThat(config.language("zh-tw").title()).isEqualTo("筆記");
        assertThat(config.params().text("color")).contains("blue");
        assertThat(config.language("de").params().text("color")).contains("rot");
        assertThat(config.markup().unsafe()).isTrue();
        assertThat(config.taxonomies()).containsExactly(Map.entry("topic", "topics"));
        assertThat(menu(config.language("zh-tw"), "main")).containsExactly("Home");
        assertThat(menu(config.language("de"), "main")).containsExactly("Start");
        assertThat(menu(config.language("de"), "foot")).isEmpty();
    }

    @Test
    void aTableOfWhichAllLinesAreCommentedOutIsEmpty() throws IOException {
        folder.file(
                "hugo.yaml", "title: x\nmarkup:\n  _merge: deep\n  goldmark:\n    extensions:\n    # linkify: true\n");
        LoadedConfig loaded = folder.read(Overrides.NONE);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.config().title()).isEqualTo("x");
    }

    @Test
    void mergesTablesKeyByKeyAndReplacesLists() throws IOException {
        folder.file("hugo.toml", """
            title = "single"
            copyright = "single"
            [params]
            list = [1, 2]
            [params.Deep]
            a = "single"
            b = "single"
            """);
        folder.file("config/_default/config.toml", "title = \"default\"\n[params]\nlist = [3]\n");
        folder.file("config/_default/params.toml", "[deep]\nB = \"default\"\nc = \"default\"\n");
        folder.file("config/production/params.toml", "[deep]\nc = \"production\"\n");
        SiteConfig config = folder.read(Overrides.NONE).config();
        Data.Table deep = config.params().table("deep");

        assertThat(config.title()).isEqualTo("default");
        assertThat(config.languages().get(0).rules().copyright()).isEqualTo("single");
        assertThat(deep.text("a")).contains("single");
        assertThat(deep.text("b")).contains("default");
        assertThat(deep.text("c")).contains("production");
        assertThat(((Data.Items) config.params().get("list").orElseThrow()).values())
                .hasSize(1);
    }

    @Test
    void theEnvironmentPicksAFolder() throws IOException {
        folder.file("config/_default/hugo.toml", "title = \"default\"\n");
        folder.file("config/production/hugo.toml", "title = \"production\"\n");
        folder.file("config/staging/hugo.toml", "title = \"staging\"\nbuildDrafts = true\n");

        assertThat(folder.read(Overrides.NONE).config().title()).isEqualTo("production");
        SiteConfig staging = folder.read(environment("staging")).config();
        assertThat(staging.title()).isEqualTo("staging");
        assertThat(staging.content().buildDrafts()).isTrue();
        LoadedConfig development = folder.read(environment("development"));
        assertThat(development.config().title()).isEqualTo("default");
        assertThat(development.problems()).isEmpty();
        assertThat(folder.read(variables("LYCEUM_ENVIRONMENT", "staging"))
                        .config()
                        .title())
                .isEqualTo("staging");
    }

    @ParameterizedTest
    @CsvSource({"stagin", "../elsewhere", "."})
    void anEnvironmentWithoutFolderIsReported(String name) throws IOException {
        folder.file("config/_default/hugo.toml", "title = \"default\"\n");
        folder.file("elsewhere/hugo.toml", "title = \"elsewhere\"\n");
        LoadedConfig loaded = folder.read(environment(name));

        assertThat(loaded.config().title()).isEqualTo("default");
        assertThat(places(loaded.problems())).containsExactly("config config-environment");
    }

    @Test
    void problemsNameTheFileThatTheyAreIn() throws IOException {
        folder.file("hugo.toml", "title = \"x\"\nbuildDraft = true\n");
        folder.file("config/_default/params.toml", "color = 1\nbaseURL = \"https://example.org/\"\n");
        folder.file("config/_default/languages.toml", "[en.markup.goldmark.renderer]\nhardwrap = true\n");
        folder.file("config/_default/marcup.toml", "[goldmark]\n");
        folder.file("config/production/hugo.toml", "\n\nsummaryLength = \"long\"\ntheme = \"x\"\n");
        folder.file("config/production/markup.toml", "goldmark = [\n");
        LoadedConfig loaded = folder.read(Overrides.NONE);

        assertThat(places(loaded.problems()))
                .containsExactlyInAnyOrder(
                        "hugo.toml:2:1 config-unknown-key",
                        "config/_default/params.toml:2:1 config-unknown-key",
                        "config/_default/languages.toml:2:1 config-unknown-key",
                        "config/_default/marcup.toml:1:1 config-unknown-key",
                        "config/production/hugo.toml:3:1 config-type",
                        "config/production/markup.toml:2:1 toml-syntax");
        assertThat(places(loaded.notes())).containsExactly("config/production/hugo.toml:4:1 config-ignored-key");
        assertThat(hint(loaded, "config/_default/params.toml"))
                .isEqualTo("did you mean it at top level? That is in config/_default/lyceum.toml, not in this file");
        assertThat(hint(loaded, "config/_default/languages.toml")).isEqualTo("did you mean \"hardWraps\"?");
        assertThat(hint(loaded, "config/_default/marcup.toml")).isEqualTo("did you mean \"markup\"?");
    }

    @Test
    void theSameMistakeSeenThroughTwoLanguagesIsSaidOnce() throws IOException {
        folder.file("hugo.toml", """
            timeZone = "Nowhere"
            [languages.de]
            copyright = "a"
            [languages.en]
            copyright = "b"
            """);

        assertThat(places(folder.read(Overrides.NONE).problems())).containsExactly("hugo.toml:1:1 config-value");
    }

    @Test
    void environmentVariablesGoBeforeFiles() throws IOException {
        folder.file(
                "hugo.toml",
                "title = \"file\"\nbaseURL = \"https://file.org/\"\n[params]\na_b = 1\n[params.deep]\nx = 1\n");
        SiteConfig config = folder.read(variables(
                        "LYCEUM_BASEURL",
                        "https://variable.org",
                        "LYCEUM_PARAMS_DEEP_X",
                        "two words",
                        "LYCEUMxPARAMSxA_B",
                        "7",
                        "LYCEUM_PARAMS_NEW",
                        "[1, {\"k\": true}]",
                        "LYCEUM_PARAMS_ON",
                        "false",
                        "LYCEUM_PARAMS_ZEROS",
                        "007",
                        "LYCEUM_BUILDDRAFTS",
                        "true",
                        "LYCEUM_DISABLEKINDS",
                        "[\"rss\"]",
                        "LYCEUM_JAVA_OPTS",
                        "-Xmx1g",
                        "LYCEUMISH_TITLE",
                        "no",
                        "HOME",
                        "/"))
                .config();

        assertThat(config.title()).isEqualTo("file");
        assertThat(config.baseUrl()).isEqualTo("https://variable.org/");
        assertThat(config.params().table("deep").text("x")).contains("two words");
        assertThat(config.params().get("a_b").orElseThrow()).isInstanceOf(Data.Whole.class);
        assertThat(config.params().text("a_b")).contains("7");
        assertThat(config.params().get("new").orElseThrow()).isInstanceOf(Data.Items.class);
        assertThat(config.params().get("on").orElseThrow()).isInstanceOf(Data.Bool.class);
        assertThat(config.params().text("zeros")).contains("007");
        assertThat(config.content().buildDrafts()).isTrue();
        assertThat(config.outputs().isDisabled("RSS")).isTrue();
    }

    @Test
    void aProblemWithAVariableNamesIt() throws IOException {
        LoadedConfig loaded = folder.read(variables("LYCEUM_TILTE", "x", "LYCEUM_BUILDDRAFTS", "maybe"));

        assertThat(places(loaded.problems()))
                .containsExactly(
                        "environment variable LYCEUM_BUILDDRAFTS config-type",
                        "environment variable LYCEUM_TILTE config-unknown-key");
    }

    @Test
    void theCommandLineGoesBeforeVariables() throws IOException {
        LoadedConfig loaded = folder.read(new Overrides(
                Optional.of("https://option.org/"),
                false,
                true,
                false,
                Optional.empty(),
                Map.of("LYCEUM_BASEURL", "https://variable.org/", "LYCEUM_BUILDFUTURE", "false")));

        assertThat(loaded.config().baseUrl()).isEqualTo("https://option.org/");
        assertThat(loaded.config().content().buildFuture()).isTrue();
    }

    @Test
    void aLanguageReplacesWholeTablesOfTheSite() throws IOException {
        folder.file("hugo.toml", """
            copyright = "site"
            timeZone = "Asia/Taipei"
            summaryLength = 20
            [markup.goldmark.renderer]
            unsafe = true
            [permalinks]
            posts = "/p/:slug/"
            [[menus.main]]
            name = "Site"
            [languages.en]
            [languages.de]
            copyright = "de"
            timeZone = "Europe/Berlin"
            summaryLength = 30
            hasCJKLanguage = true
            fallback = true
            color = "red"
            [languages.de.markup.goldmark.renderer]
            hardWraps = true
            [languages.de.permalinks]
            news = "/n/:slug/"
            [languages.de.taxonomies]
            author = "authors"
            [languages.de.author]
            name = "Eva"
            [[languages.de.menu.main]]
            name = "Eigenes"
            [languages.fr]
            disabled = true
            """);
        SiteConfig config = folder.read(Overrides.NONE).config();
        LanguageRules en = config.language("en").rules();
        LanguageRules de = config.language("de").rules();

        assertThat(config.languages()).hasSize(2);
        assertThat(en.markup().unsafe()).isTrue();
        assertThat(en.timeZone()).isEqualTo(ZoneId.of("Asia/Taipei"));
        assertThat(en.summaryLength()).isEqualTo(20);
        assertThat(en.permalinks().pages()).containsOnlyKeys("posts");
        assertThat(en.taxonomies()).containsOnlyKeys("category", "tag");
        assertThat(en.hasCjk()).isFalse();
        assertThat(en.fallback()).isFalse();
        assertThat(menu(config.language("en"), "main")).containsExactly("Site");
        assertThat(de.copyright()).isEqualTo("de");
        assertThat(de.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(de.summaryLength()).isEqualTo(30);
        assertThat(de.hasCjk()).isTrue();
        assertThat(de.fallback()).isTrue();
        assertThat(de.markup().unsafe()).isFalse();
        assertThat(de.markup().hardWraps()).isTrue();
        assertThat(de.permalinks().pages()).containsOnlyKeys("news");
        assertThat(de.taxonomies()).containsOnlyKeys("author");
        assertThat(de.author().text("name")).contains("Eva");
        assertThat(menu(config.language("de"), "main")).containsExactly("Eigenes");
        assertThat(config.language("de").params().entries()).containsOnlyKeys("color");
    }

    private static List<String> menu(LanguageConfig language, String name) {
        return language
                .rules()
                .menus()
                .get(name)
                .filter(Data.Items.class::isInstance)
                .map(Data.Items.class::cast)
                .map(Data.Items::values)
                .orElse(List.of())
                .stream()
                .map(entry -> ((Data.Table) entry).text("name").orElseThrow())
                .toList();
    }

    private static Overrides environment(String name) {
        return new Overrides(Optional.empty(), false, false, false, Optional.of(name), Map.of());
    }

    private static Overrides variables(String... namesAndValues) {
        Map<String, String> variables = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Overrides(Optional.empty(), false, false, false, Optional.empty(), variables);
    }

    private static List<String> places(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.location() + " " + problem.code())
                .toList();
    }

    private static String hint(LoadedConfig loaded, String path) {
        return loaded.problems().stream()
                .filter(problem -> problem.location().path().equals(path))
                .findFirst()
                .flatMap(Problem::hint)
                .orElse("");
    }
}
