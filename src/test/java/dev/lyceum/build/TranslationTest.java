package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites in several languages: what belongs together, what is missing, and what stands in for it. */
final class TranslationTest {
    @TempDir
    private Path folder;

    private TestSite site = TestSite.in(Path.of(""));

    @BeforeEach
    void configure() {
        site = TestSite.in(folder).file("hugo.toml", """
                title = "Site"
                [languages.en]
                weight = 1
                [languages.zh-cn]
                weight = 2
                fallback = true
                [languages.zh-tw]
                weight = 3
                """);
    }

    @Test
    void theReportNamesWhatIsMissingAndWhatIsOld() {
        Built built = site.file("content/a.md", "---\nlastmod: 2024-02-01\n---\nx")
                .file("content/a.zh-tw.md", "---\nlastmod: 2024-01-01\n---\nx")
                .file("content/b.md", "---\ntranslationKey: bee\n---\nx")
                .file("content/other.zh-tw.md", "---\ntranslationKey: bee\n---\nx")
                .file("content/c.md", "x")
                .build();
        assertThat(built.report().translations())
                .containsExactly(
                        new TranslationReport(
                                "zh-cn", List.of("content/a.md", "content/b.md", "content/c.md"), List.of()),
                        new TranslationReport("zh-tw", List.of("content/c.md"), List.of("content/a.zh-tw.md")));
    }

    @Test
    void aMissingPageIsShownInTheDefaultLanguageWhereThatIsWanted() {
        Built built = site.file("content/s/_index.md", "---\ntitle: Sec\n---\nx")
                .file("content/s/a.md", "---\ntitle: Aa\naliases: [/old]\n---\nwords of a")
                .file("content/s/b.md", "---\ntitle: Bb\n---\nx")
                .file("content/s/b.zh-cn.md", "---\ntitle: 乙\n---\nx")
                .build();
        assertThat(built.main("zh-cn/s/a/index.html")).contains("words of a", "本页尚未翻译");
        assertThat(built.main("zh-cn/s/b/index.html")).doesNotContain("本页尚未翻译");
        assertThat(built.main("s/a/index.html")).doesNotContain("not yet translated");
        assertThat(built.main("zh-cn/s/index.html")).containsSubsequence("Aa", "乙");
        assertThat(built.has("zh-tw/s/a/index.html")).isFalse();
        assertThat(built.html("old/index.html")).contains("url=../s/a/index.html");
    }

    @Test
    void aUrlWithASlashInFrontIsBelowTheRootInEveryLanguage() {
        Built built = site.file("content/a.zh-tw.md", "---\nurl: /mine/\naliases: [/zh-tw/was, was]\n---\nx")
                .file("content/b.zh-tw.md", "---\nurl: mine/\n---\nx")
                .build();
        assertThat(built.has("mine/index.html")).isTrue();
        assertThat(built.has("zh-tw/mine/index.html")).isTrue();
        assertThat(built.has("zh-tw/was/index.html")).isTrue();
    }

    @Test
    void theDefaultLanguagesFolderLeadsToTheRoot() {
        Built built = site.file("content/a.md", "x").build();
        assertThat(built.html("en/index.html")).contains("url=../index.html");
    }
}
