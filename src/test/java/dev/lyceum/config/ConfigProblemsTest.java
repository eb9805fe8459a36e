package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a configuration, and where. */
class ConfigProblemsTest {
    private ConfigFolder folder = new ConfigFolder(Path.of(""));

    @BeforeEach
    void makeSite(@TempDir Path temporary) throws IOException {
        folder = ConfigFolder.in(temporary);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org",
        "nonsense here, https://example.org/",
        "https://a.org/?q=1, example.org"
    })
    void anAddressThatNoSiteCanHaveIsReportedWithOneThatItCan(String url, String hint) throws IOException {
        LoadedConfig loaded = folder.load("baseURL = \"" + url + "\"\n");

        assertThat(ConfigFolder.problems(loaded)).containsExactly("config.toml:1:1 config-value");
        assertThat(loaded.problems().get(0).hint().orElseThrow()).contains(hint).doesNotContain("nonsense");
    }

    @Test
    void aDefaultLanguageThatIsNotThereIsReported() throws IOException {
        LoadedConfig loaded =
                folder.load("title = \"x\"\ndefaultContentLanguage = \"fr\"\n[languages.de]\nweight = 1\n");

        assertThat(ConfigFolder.problems(loaded)).containsExactly("config.toml:2:1 config-language");
        assertThat(loaded.config().defaultLanguage()).isEqualTo("de");
    }

    @Test
    void readsOnlyOneFileAndSaysWhich() throws IOException {
        folder.file("config.toml", "title = \"config\"");
        folder.file("hugo.yaml", "title: hugo");
        folder.file("hugo.toml", "title = \"hugo toml\"");
        LoadedConfig loaded = folder.read();

        assertThat(loaded.file()).isEqualTo("hugo.toml");
        assertThat(loaded.config().title()).isEqualTo("hugo toml");
        assertThat(ConfigFolder.problems(loaded))
                .containsExactly("hugo.yaml config-two-files", "config.toml config-two-files");
        assertThat(loaded.problems().get(0).message()).contains("hugo.toml");

        folder.file("lyceum.json", "{\"title\": \"lyceum\"}");
        assertThat(folder.read().config().title()).isEqualTo("lyceum");
    }

    @Test
    void anAddressWithoutSchemeIsReportedAndMended() throws IOException {
        LoadedConfig loaded = folder.load("baseURL = \"example.org\"");

        assertThat(loaded.config().baseUrl()).isEqualTo("https://example.org/");
        assertThat(ConfigFolder.problems(loaded)).containsExactly("config.toml:1:1 config-value");
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
        [languages.en]⏎baseURL = "x"            | 2:1 | below the site's baseURL
        [languages.en]⏎outputs.home = ["HTML"]  | 2:1 | write it at the top level
        [languages.en]⏎staticDir = "x"          | 2:1 | write it at the top level
        [languages.en]⏎Paginate = 3             | 2:1 | write it at the top level
        [uglyURLs]⏎buildDrafts = true           | 2:1 | did you mean it at top level?
        [study.parts]⏎previw = ["x"]            | 2:1 | kinds are preview, explain
        """)
    void asksWhatAnUnknownKeyWasMeantToBe(String toml, String place, String hint) throws IOException {
        LoadedConfig loaded = folder.load(toml.replace('⏎', '\n'));

        assertThat(ConfigFolder.problems(loaded)).containsExactly("config.toml:" + place + " config-unknown-key");
        assertThat(loaded.problems().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(loaded.problems().get(0).hint().orElseThrow()).contains(hint);
    }

    @Test
    void aMisplacedKeyHasNoEffect() throws IOException {
        LoadedConfig loaded = folder.load("[outputs]\nhome = [\"HTML\"]\ndefaultContentLanguageInSubdir = true\n");

        assertThat(loaded.config().defaultLanguageInSubdir()).isFalse();
        assertThat(loaded.problems().get(0).message()).contains("[outputs]");
    }

    @Test
    void keysThatOnlyHugoKnowsAreNotesOrNothing() throws IOException {
        LoadedConfig loaded = folder.load("theme = \"x\"\ncacheDir = \"/tmp\"\n[imaging]\nquality = 3\n");

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
        LoadedConfig loaded = folder.load(toml);
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
    void aBrokenLineCostsOnlyItself() throws IOException {
        LoadedConfig loaded = folder.load("title = Notes\nbaseURL = \"https://example.org/\"\n[params\nx = 1\n");

        assertThat(ConfigFolder.problems(loaded))
                .containsExactly("config.toml:1:9 toml-syntax", "config.toml:3:8 toml-syntax");
        assertThat(loaded.config().title()).isEqualTo("Notes");
        assertThat(loaded.config().baseUrl()).isEqualTo("https://example.org/");
    }
}
