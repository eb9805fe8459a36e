package dev.lyceum.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.UrlConfig;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PermalinkTest {
    private static final Permalink.Subject PAGE = new Permalink.Subject(
            OffsetDateTime.parse("2023-02-05T07:08:09Z"),
            "notes",
            List.of("notes", "maths", "algebra"),
            "Groups: C++ & 50% more",
            "",
            "on-groups");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/:year/:month/:day/,2023/02/05",
                "/:monthname-:weekday-:weekdayname-:yearday,february-0-sunday-36",
                "/:section/:title/,notes/groups-c-50-more",
                "/:sections/:filename/,notes/maths/algebra/on-groups",
                "/:sections[last]/:contentbasename,algebra/on-groups",
                "\"/:sections[1:]/x/:slugorfilename\",maths/algebra/x/on-groups",
                "/:slug.html,groups-c-50-more.html",
                "/:06-:1-:2-:Monday,23-2-5-sunday",
                "/:2006_01_02_15_04_05.000,2023_02_05_07_08_09.000",
                "/:2017/:section,5027/notes",
                "/Fixed Part/:Jan_02/,fixed-part/feb_05",
            })
    void tokensBecomePartsOfThePath(String pattern, String expected) {
        assertThat(Permalink.parse(pattern).orElseThrow().expand(PAGE, UrlConfig.DEFAULT))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"last,''", ":last,notes", "0,notes", "1:,''", "last:,''"})
    void theOnlySectionIsNotTheLastOne(String slice, String expected) {
        assertThat(String.join(" ", SectionSlice.parse(slice).orElseThrow().of(List.of("notes"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/:title,c-", "/:title/,c-", "/:title.html,c-.html", "/x/:slug/:title,x/the-slug/c-"})
    void aBlankAtTheEndIsOneWithinThePath(String pattern, String expected) {
        Permalink.Subject page = new Permalink.Subject(PAGE.date(), "notes", List.of(), "C++", "The Slug", "file");
        assertThat(Permalink.parse(pattern).orElseThrow().expand(page, UrlConfig.DEFAULT))
                .isEqualTo(expected);
    }

    @Test
    void aTokenWithoutWordsLeavesNoEmptySegment() {
        Permalink.Subject page = new Permalink.Subject(PAGE.date(), "notes", List.of("notes"), "T", "", "file");
        assertThat(Permalink.parse("/x/:sections[1:]/:title/").orElseThrow().expand(page, UrlConfig.DEFAULT))
                .isEqualTo("x/t");
    }

    @Test
    void aSlugGoesBeforeTitleAndFileName() {
        Permalink.Subject page = new Permalink.Subject(PAGE.date(), "notes", List.of(), "Title", "The Slug", "file");
        assertThat(Permalink.parse("/:slug/:slugorfilename/:title")
                        .orElseThrow()
                        .expand(page, UrlConfig.DEFAULT))
                .isEqualTo("the-slug/the-slug/title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/blog/:fred", "/:year//:title", "/:TITLE", "/:sections[x]", "/:title[0]"})
    void anIllFormedPatternIsRefused(String pattern) {
        assertThat(Permalink.parse(pattern)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1:3,b c",
                "1:,b c d",
                ":2,a b",
                "0:2,a b",
                ":,a b c d",
                "0,a",
                "last,d",
                ":last,a b c",
                "1:5,b c d",
                "-1:5,a b c d",
                "5:,\"\"",
                "5:32,\"\"",
                "7,\"\""
            })
    void slicesTakePartOfTheSections(String slice, String expected) {
        assertThat(SectionSlice.parse(slice).orElseThrow().of(List.of("a", "b", "c", "d")))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "2019-03-04-page,2019-03-04,page",
                "2019-03-04_page,2019-03-04,page",
                "\"2019-03-04 a page\",2019-03-04,a page",
                "2019-03-04page,2019-03-04,page",
                "2019-03-04-,2019-03-04,\"\"",
                "2019-03-04,2019-03-04,\"\"",
            })
    void aFileNameMayBeginWithADate(String name, String date, String slug) {
        FileDate found = FileDate.of(name, ZoneOffset.UTC).orElseThrow();
        assertThat(found.date().toLocalDate()).hasToString(date);
        assertThat(found.slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "2019-3-04-page", "2019-13-04-page", "2019-02-30", "20190-1-04x", "+019-01-04"})
    void otherNamesHaveNone(String name) {
        assertThat(FileDate.of(name, ZoneOffset.UTC)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Note,Notes",
        "Story,Stories",
        "Analysis,Analyses",
        "FAQ,FAQs",
        "News,News",
        "Class,Classes",
        "Box,Boxes",
        "Person,People",
        "Deep learning,Deep learnings",
        "Hero,Heroes",
        "Day,Days",
        "Docs,Docs",
        "People,People",
        "Of mice and men,Of mice and men",
        "Women,Women",
        "Teeth,Teeth",
        "Cacti,Cacti",
        "Music,Musics",
        "Fireman,Firemen",
        "Human,Humans",
        "Grandchild,Grandchildren",
        "Index,Indices",
        "Context,Contexts",
        "Axis,Axes",
        "Octopus,Octopi",
        "Bonus,Bonus",
        "Radius,Radiuses",
        "Aquarium,Aquaria",
        "Podium,Podiums",
        "Half,Halves",
        "Roof,Roofs",
        "Wife,Wives",
        "Leaf,Leafs",
        "Quiz,Quizzes",
        "Buzz,Buzzes"
    })
    void foldersAreCalledByTheirPlural(String name, String plural) {
        assertThat(EnglishPlural.of(name)).isEqualTo(plural);
    }
}
