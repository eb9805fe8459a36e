package dev.lyceum.site;

import static dev.lyceum.hugo.HugoCases.assertAllAgreeBut;
import static dev.lyceum.hugo.HugoCases.expected;
import static dev.lyceum.hugo.HugoCases.input;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.config.UrlConfig;
import dev.lyceum.hugo.HugoCases;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * How Hugo makes URLs. The other groups of the file test functions that only Hugo's own code has: cutting paths at dots and
 * slashes ({@code Filename}, {@code ReplaceExtension}, {@code GetDottedRelativePath} …) and what its file writer calls
 * ({@code URLPrep}, {@code Prettify}, {@code Uglify} …), whose results other tests see in the URLs of pages.
 */
@EnabledIfEnvironmentVariable(named = HugoCases.FOLDER, matches = ".+")
final class HugoUrlCasesTest {
    private static List<JsonNode> cases(String function) throws IOException {
        return HugoCases.of("urlize", function);
    }

    private static UrlConfig urls(boolean keepCase, boolean removeAccents) {
        return new UrlConfig(false, Set.of(), keepCase, removeAccents);
    }

    @Test
    void pathsAreMadeOfNames() throws IOException {
        assertAllAgreeBut(
                Set.of(),
                cases("MakePath"),
                HugoCases::input,
                one -> UrlPath.segment(
                                input(one),
                                urls(true, one.path("removePathAccents").asBoolean()))
                        .equals(expected(one)));
        assertAllAgreeBut(
                Set.of(),
                cases("MakePathSanitized"),
                HugoCases::input,
                one -> UrlPath.segment(
                                input(one), urls(one.path("disablePathToLower").asBoolean(), false))
                        .equals(expected(one)));
        assertAllAgreeBut(
                Set.of(),
                cases("URLize"),
                HugoCases::input,
                one -> UrlPath.encode(UrlPath.segment(input(one), UrlConfig.DEFAULT))
                        .equals(expected(one)));
        assertAllAgreeBut(
                Set.of(),
                cases("RemoveAccents"),
                HugoCases::input,
                one -> UrlPath.withoutAccents(input(one)).equals(expected(one)));
    }

    @Test
    void datesAreTakenFromFileNames() throws IOException {
        assertAllAgreeBut(Set.of(), cases("dateAndSlugFromBaseFilename"), HugoCases::input, one -> {
            String name = input(one);
            int dot = name.lastIndexOf('.');
            Optional<FileDate> found = FileDate.of(dot < 0 ? name : name.substring(0, dot), ZoneOffset.UTC);
            String date = found.map(file -> file.date().toLocalDate())
                    .orElse(LocalDate.of(1, 1, 1))
                    .toString();
            return date.equals(one.path("expected").path("date").asText())
                    && found.map(FileDate::slug)
                            .orElse("")
                            .equals(one.path("expected").path("slug").asText());
        });
    }

    /** Hugo takes the two for no date when it is asked for one alone, but in a site's configuration it makes dates of them. */
    @Test
    void permalinksHaveTokens() throws IOException {
        assertAllAgreeBut(
                Set.of("/:2017", "/:2006-01-02"),
                cases("permalinks"),
                one -> one.path("pattern").asText(),
                one -> Permalink.parse(one.path("pattern").asText())
                        .map(permalink -> permalink.expand(subject(one.path("page")), UrlConfig.DEFAULT))
                        .equals(
                                one.path("error").asBoolean()
                                        ? Optional.empty()
                                        : Optional.of(trimmed(expected(one).toLowerCase(Locale.ROOT)))));
    }

    /** Lyceum's permalinks have neither the slash in front nor the one at the end. */
    private static String trimmed(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.startsWith("/") ? 1 : 0, end);
    }

    private static Permalink.Subject subject(JsonNode page) {
        String date = page.path("date").asText("2000-01-01");
        List<String> sections = new ArrayList<>();
        page.path("sections").forEach(section -> sections.add(section.asText()));
        String[] file = page.path("file").asText("/x/index.md").split("/");
        return new Permalink.Subject(
                OffsetDateTime.parse(date.contains("T") ? date : date + "T00:00:00Z"),
                page.path("section").asText(),
                sections,
                page.path("title").asText(),
                page.path("slug").asText(""),
                file[file.length - 2]);
    }

    /** Three of these no pattern can say: a token without brackets is no slice, and empty or half brackets are none. */
    @Test
    void sectionsHaveSlices() throws IOException {
        assertAllAgreeBut(Set.of("", "[1:}", "foo"), cases("permalink slices"), HugoCases::input, one -> {
            String text = input(one);
            boolean brackets = text.startsWith("[") && text.endsWith("]");
            assertThat(brackets || Set.of("", "[1:}", "foo").contains(text)).isTrue();
            List<String> wanted = new ArrayList<>();
            one.path("expected").forEach(section -> wanted.add(section.asText()));
            return brackets
                    && SectionSlice.parse(text.substring(1, text.length() - 1))
                            .map(slice -> slice.of(List.of("a", "b", "c", "d")))
                            .equals(one.path("expected").isNull() ? Optional.empty() : Optional.of(wanted));
        });
    }

    @Test
    void functionsMakeAddresses() throws IOException {
        assertAllAgreeBut(
                Set.of(),
                cases("AbsURL"),
                HugoCases::input,
                one -> new BaseUrl(one.path("baseURL").asText())
                        .absolute(input(one), language(one))
                        .equals(expected(one)));
        List<JsonNode> relative = new ArrayList<>(cases("RelURL"));
        // canonifyURLs is not supported: Lyceum's addresses are relative to the page
        relative.removeIf(one -> one.path("canonifyURLs").asBoolean());
        assertThat(relative).hasSizeGreaterThan(100);
        assertAllAgreeBut(
                Set.of(),
                relative,
                HugoCases::input,
                one -> new BaseUrl(one.path("baseURL").asText())
                        .rooted(input(one), language(one))
                        .equals(expected(one)));
    }

    /** The folder of the language, where the function puts one in front. */
    private static String language(JsonNode one) {
        boolean folder = one.path("multilingual").asBoolean()
                && one.path("addLanguage").asBoolean()
                && (one.path("defaultContentLanguageInSubdir").asBoolean()
                        || !one.path("lang").asText().equals("en"));
        return folder ? one.path("lang").asText() : "";
    }
}
