package dev.lyceum.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words a language of a site gets, read off its pages. */
class InterfaceTextTest {
    @TempDir
    Path root;

    private TestSite site(String key, String locale) {
        return TestSite.in(root)
                .file("lyceum.toml", """
                        title = "Notes"
                        siteId = "notes"
                        defaultContentLanguage = "%s"
                        languageCode = "%s"
                        """.formatted(key, locale))
                .file("content/_index.md", "Text.")
                .file("content/a/_index.md", "+++\ntitle = \"A\"\n+++\n")
                .file("content/a/b.md", "+++\ntitle = \"B\"\n+++\nText.");
    }

    @Test
    void wordsThatCannotBeReadAreReportedAndTheOthersCount() {
        var built = site("en", "en")
                .file("templates/i18n/en.toml", "skip = \"Go on\"\nnext = \"Never closed\n")
                .build();

        assertThat(built.problems()).anyMatch(problem -> problem.startsWith("templates/i18n/en.toml:2:"));
        assertThat(built.html("index.html")).contains("class=\"skip\"");
    }

    private static String skip(TestSite site) {
        return site.build().html("index.html").replaceAll("(?s).*<a class=\"?skip\"?[^>]*>([^<]*)<.*", "$1");
    }

    @ParameterizedTest
    @CsvSource({
        "de,      de,         Zum Text springen",
        "de-at,   de-AT,      Zum Text springen",
        "german,  de-CH,      Zum Text springen",
        "pt-br,   pt-br,      Ir para o texto",
        "pt_br,   pt_br,      Ir para o texto",
        "zh-hant, zh-Hant,    跳到內文",
        "zh,      zh-TW,      跳到內文",
        "zh-hk,   zh-hk,      跳到內文",
        "hant,    zh-Hant-HK, 跳到內文",
        "zh,      zh,         跳到正文",
        "zh-hans, zh-Hans,    跳到正文",
        "zh-sg,   zh-SG,      跳到正文",
        "zh-hans-hk, zh-Hans-HK, 跳到正文",
        // Argentina, not Arabic
        "ar,      es-AR,      Ir al texto",
        // what Hugo's new sites say, and nobody changes
        "fr,      en-us,      Aller au texte",
        "xx,      xx,         Skip to the text"
    })
    void theLocaleSaysWhichWordsAndElseTheKey(String key, String locale, String expected) {
        assertThat(skip(site(key, locale))).isEqualTo(expected);
    }

    @Test
    void aSiteHasWordsOfItsOwnUnderTheLanguagesKey() {
        assertThat(skip(site("deutsch", "de").file("templates/i18n/deutsch.toml", "skip = \"Los\"")))
                .isEqualTo("Los");
    }

    @Test
    void anArabicPageCountsInItsForms() {
        TestSite site = site("ar", "ar");

        assertThat(site.build().html("index.html")).contains("موضوع واحد").contains("dir=\"rtl\"");
        site.file("content/a/c.md", "+++\ntitle = \"C\"\n+++\nText.");
        assertThat(site.build().html("index.html")).contains("موضوعان");
        site.file("content/a/d.md", "+++\ntitle = \"D\"\n+++\nText.");
        assertThat(site.build().html("index.html")).contains("3 مواضيع");
    }

    @Test
    void aLanguageWithoutWordsCountsInEnglish() {
        assertThat(site("xx", "xx").build().html("index.html")).contains("1 topic<");
    }
}
