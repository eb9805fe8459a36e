package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigListingTest {
    private static final String FULL = """
        title = "Quotes \\" and \\\\, lines\\nand \\u0007"
        paginate = 7
        [params]
        date = 2024-01-02T03:04:00Z
        half = 0.5
        "a key.with dot" = [1, "two", [true]]
        inline = [{x = 1}, {x = {y = 2}}]
        [taxonomies]
        topic = "topics"
        [markup.goldmark.parser]
        autoIDType = "blackfriday"
        attribute = false
        [feeds]
        limit = 5
        [[menus.main]]
        name = "Home"
        params = {icon = "house"}
        [[menus.main]]
        name = "Topics"
        [languages.en]
        weight = 1
        """;

    private Path root = Path.of("");

    @BeforeEach
    void makeSite(@TempDir Path temporary) throws IOException {
        root = Files.createDirectory(temporary.resolve("site"));
    }

    @Test
    void saysWhereEachValueCameFrom() throws IOException {
        Files.writeString(root.resolve("hugo.toml"), "\ntitle = \"Notes\"\n[params]\ncolor = \"blue\"\nsize = 1\n");
        Files.createDirectories(root.resolve("config/production"));
        Files.writeString(root.resolve("config/production/params.yaml"), "deep:\n  size: 2\n");
        String toml = listing(new Overrides(
                        Optional.of("https://example.org/"),
                        true,
                        false,
                        false,
                        Optional.of("production"),
                        Map.of("LYCEUM_PARAMS_SIZE", "3")))
                .toml();

        assertThat(toml.lines())
                .contains(
                        "title = \"Notes\"  # hugo.toml:2",
                        "siteId = \"example-org\"  # default",
                        "baseURL = \"https://example.org/\"  # command line --baseURL",
                        "buildDrafts = true  # command line --buildDrafts",
                        "buildFuture = false  # default",
                        "environment = \"production\"  # command line --environment")
                .containsSubsequence(
                        "[params]",
                        "color = \"blue\"  # hugo.toml:4",
                        "size = 3  # environment variable LYCEUM_PARAMS_SIZE",
                        "[params.deep]",
                        "size = 2  # config/production/params.yaml:2");
    }

    @Test
    void whatIsPrintedReadsAsTheSameConfiguration() throws IOException {
        Files.writeString(root.resolve("hugo.toml"), FULL);
        LoadedConfig before = ConfigReader.read(root, Overrides.NONE);
        String toml = listing(Overrides.NONE).toml();
        Files.writeString(root.resolve("hugo.toml"), toml);
        LoadedConfig after = ConfigReader.read(root, Overrides.NONE);

        assertThat(before.problems()).isEmpty();
        assertThat(after.problems()).isEmpty();
        assertThat(after.config().lists().pageSize()).isEqualTo(7);
        assertThat(after.config())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*offset")
                .isEqualTo(before.config());
    }

    @Test
    void anOlderOrNewerNameTakesThePlaceOfTheDefault() throws IOException {
        Files.writeString(root.resolve("hugo.toml"), FULL);

        assertThat(listing(Overrides.NONE).toml())
                .contains("paginate = 7  # hugo.toml:2", "limit = 5", "topic = \"topics\"", "autoIDType")
                .doesNotContain("pagerSize", "rssLimit", "categories", "autoHeadingIDType");
    }

    @Test
    void theDefaultsAreThoseThatHoldWithAnEmptyFile() throws IOException {
        Files.writeString(root.resolve("lyceum.toml"), "");
        SiteConfig none = ConfigReader.read(root, Overrides.NONE).config();
        Files.writeString(root.resolve("lyceum.toml"), DefaultSettings.TEXT);
        LoadedConfig all = ConfigReader.read(root, Overrides.NONE);

        assertThat(all.problems()).isEmpty();
        assertThat(all.notes()).isEmpty();
        assertThat(all.config()).isEqualTo(none);
    }

    @Test
    void printsJsonByDottedKey() throws IOException {
        Files.writeString(root.resolve("hugo.toml"), FULL);

        assertThat(listing(Overrides.NONE).json().replaceAll("\\s+", ""))
                .contains(
                        "\"paginate\":{\"value\":7,\"from\":\"hugo.toml:2\"}",
                        "\"params.half\":{\"value\":0.5,\"from\":\"hugo.toml:5\"}",
                        "\"params.\\\"akey.withdot\\\"\":{\"value\":[1,\"two\",[true]],\"from\":\"hugo.toml:6\"}",
                        "\"menus.main\":{\"value\":[{\"name\":\"Home\",\"params\":{\"icon\":\"house\"}},{\"name\":\"Topics\"}]",
                        "\"sitemap.priority\":{\"value\":-1.0,\"from\":\"default\"}");
    }

    private ConfigListing listing(Overrides overrides) {
        return ConfigListing.read(root, overrides);
    }
}
