package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.ListConfig.TitleCase;
import dev.lyceum.config.OutputConfig.FeedConfig;
import dev.lyceum.config.OutputConfig.SitemapConfig;
import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written besides pages, and how lists, links and dates are chosen. */
class OutputsTest {
    @TempDir
    private Path root = Path.of("");

    @Test
    void listsHaveFeedsAndPagesHaveNone() throws IOException {
        OutputConfig outputs = clean("").outputs();

        assertThat(outputs.has("home", OutputFormat.RSS)).isTrue();
        assertThat(outputs.has("term", OutputFormat.RSS)).isTrue();
        assertThat(outputs.has("page", OutputFormat.HTML)).isTrue();
        assertThat(outputs.has("page", OutputFormat.RSS)).isFalse();
        assertThat(outputs.has("home", OutputFormat.JSON)).isFalse();
        assertThat(outputs.baseName(OutputFormat.RSS)).isEqualTo("index");
    }

    @Test
    void readsOutputs() throws IOException {
        OutputConfig outputs = clean("""
            enableRobotsTXT = true
            disableKinds = ["taxonomyTerm", "sitemap"]
            rssLimit = 7
            [llms]
            enable = false
            [feeds]
            atom = false
            [outputs]
            home = ["html", "json"]
            section = "HTML"
            page = ["HTML", "RSS"]
            [outputFormats.rss]
            baseName = "feed"
            [sitemap]
            filename = "map.xml"
            changefreq = "weekly"
            priority = 0.5
            disable = true
            """).outputs();

        assertThat(outputs.has("home", OutputFormat.JSON)).isTrue();
        assertThat(outputs.has("home", OutputFormat.RSS)).isFalse();
        assertThat(outputs.has("section", OutputFormat.RSS)).isFalse();
        assertThat(outputs.has("page", OutputFormat.RSS)).isTrue();
        assertThat(outputs.has("term", OutputFormat.RSS)).isTrue();
        assertThat(outputs.has("taxonomy", OutputFormat.HTML)).isFalse();
        assertThat(outputs.isDisabled("sitemap")).isTrue();
        assertThat(outputs.baseName(OutputFormat.RSS)).isEqualTo("feed");
        assertThat(outputs.robotsTxt()).isTrue();
        assertThat(outputs.llmsTxt()).isFalse();
        assertThat(outputs.feeds()).isEqualTo(new FeedConfig(7, false));
        assertThat(outputs.sitemap()).isEqualTo(new SitemapConfig("map.xml", "weekly", 0.5, true));
    }

    @Test
    void aFeedThatIsDisabledIsInNoKind() throws IOException {
        OutputConfig outputs = clean("disableKinds = [\"RSS\"]\nllms = false\n").outputs();

        assertThat(outputs.has("home", OutputFormat.RSS)).isFalse();
        assertThat(outputs.has("home", OutputFormat.HTML)).isTrue();
        assertThat(outputs.llmsTxt()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"paginate = 5, 5, page", "'pagination = {pagerSize = 6, path = \"p\"}', 6, p", "title = 1, 0, page"})
    void readsOlderAndNewerNamesOfPagination(String toml, int size, String path) throws IOException {
        ListConfig lists = clean(toml).lists();

        assertThat(lists.pageSize()).isEqualTo(size);
        assertThat(lists.pagePath()).isEqualTo(path);
    }

    @Test
    void readsListsAndLinks() throws IOException {
        SiteConfig config = clean("""
            pluralizeListTitles = false
            capitalizeListTitles = false
            titleCaseStyle = "firstUpper"
            sectionPagesMenu = "main"
            refLinksErrorLevel = "warning"
            refLinksNotFoundURL = "/nowhere/"
            """);

        assertThat(config.lists())
                .isEqualTo(new ListConfig(0, "page", true, false, false, TitleCase.FIRST_UPPER, false, "main"));
        assertThat(config.links()).isEqualTo(new LinkConfig(Severity.WARNING, "/nowhere/", false));
    }

    @Test
    void readsTheSourcesOfEachDate() throws IOException {
        LoadedConfig loaded = load("""
            [frontmatter]
            date = [":filename", ":default"]
            lastmod = [":git", ":fileModTime", "changed"]
            publishDate = ["released"]
            expiryDate = ["gone", ":default", "gone"]
            """);
        DateSources dates = loaded.config().content().dates();

        assertThat(dates.date()).startsWith(":filename", "date").hasSize(7);
        assertThat(dates.lastmod()).containsExactly("changed");
        assertThat(dates.publishDate()).containsExactly("released");
        assertThat(dates.expiryDate()).containsExactly("gone", "expirydate", "unpublishdate");
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.notes())
                .extracting(
                        note -> note.location().line() + " " + note.message().replaceAll(".*\"(:.*)\".*", "$1"))
                .containsExactly("3 :git", "3 :fileModTime");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [outputs]⏎home = ["HTMLL"]          | ERROR
        [outputs]⏎home = ["HTML", "AMP"]    | WARNING
        theme="t"⏎[outputs]⏎home = ["OWN"]  | WARNING
        disableKinds = ["pages"]            | WARNING
        titleCaseStyle = "loud"             | ERROR
        refLinksErrorLevel = "quiet"        | ERROR
        timeZone = "Europe/Nowhere"         | ERROR
        """)
    void whatIsNotKnownIsReported(String toml, Severity severity) throws IOException {
        LoadedConfig loaded = load(toml.replace('⏎', '\n'));

        assertThat(loaded.problems()).extracting(Problem::code).containsExactly("config-value");
        assertThat(loaded.problems().get(0).severity()).isEqualTo(severity);
    }

    @Test
    void aFormatOfTheAuthorsIsReportedWhereItIsAskedFor() throws IOException {
        LoadedConfig loaded = load("""
            [outputs]
            section = ["HTML", "print"]
            [outputFormats.print]
            path = "_print"
            """);

        assertThat(loaded.problems())
                .extracting(problem -> problem.location().line(), Problem::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "no section is written in the format print"));
        assertThat(loaded.notes()).extracting(note -> note.location().line()).containsExactly(3);
    }

    private LoadedConfig load(String toml) throws IOException {
        Files.writeString(root.resolve("hugo.toml"), toml);
        return ConfigReader.read(root, Overrides.NONE);
    }

    private SiteConfig clean(String toml) throws IOException {
        LoadedConfig loaded = load(toml);
        assertThat(loaded.problems()).isEmpty();
        return loaded.config();
    }
}
