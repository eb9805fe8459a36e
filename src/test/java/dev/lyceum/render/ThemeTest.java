package dev.lyceum.render;

import static dev.lyceum.render.SampleViews.part;
import static dev.lyceum.render.SampleViews.point;
import static dev.lyceum.render.SampleViews.prose;
import static dev.lyceum.render.SampleViews.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.render.PageView.AnswerView;
import dev.lyceum.render.PageView.Features;
import dev.lyceum.render.PageView.OptionView;
import dev.lyceum.render.PageView.PartView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the default theme makes of views: the author's words, their order, and nothing from elsewhere. */
class ThemeTest {
    private static final TemplateEngine ENGINE = SampleViews.engine();

    @Test
    void theAuthorsWordsStandInTheirOrder() {
        assertThat(document(SampleViews.topic()).select("main").text())
                .containsSubsequence(
                        "Residual networks",
                        "A residual block does not compute",
                        "Preview",
                        "Give me five questions to think about",
                        "Why can a deeper network",
                        "What could go wrong",
                        "Explain",
                        "Explain residual networks with an intuition",
                        "Suppose you correct an essay",
                        "Keypoint",
                        "List the key points",
                        "Shortcuts cost nothing",
                        "Review",
                        "seven medium-difficulty questions",
                        "Why could the poor result",
                        "Answer: An overfitted network",
                        "What is the purpose",
                        "A) It removes the need",
                        "D) It makes the shortcut trainable. Answer: B) With zero scale",
                        "Q3: Which line is wrong?");
    }

    @Test
    void theInterfaceAddsNoWordsToAPart() {
        PartView part = part("keypoint", "k", "Key", "a prompt", point("a", 1, "one"), point("b", 2, "two"));

        assertThat(document(part).select("main section").text()).isEqualTo("Key a prompt one two");
    }

    @Test
    void itemsKeepTheirNumbersAndCardIdsAroundOtherText() {
        Document document = document(part(
                "keypoint",
                "k",
                "Key",
                "",
                point("a", 1, "one"),
                point("b", 2, "two"),
                prose("<p>between</p>"),
                point("c", 5, "five"),
                point("d", 0, "bullet")));

        assertThat(document.select("section > *").eachAttr("class")).containsExactly("points", "points", "points");
        assertThat(document.select("section > *").stream().map(Element::normalName))
                .containsExactly("h2", "ol", "p", "ol", "ul");
        assertThat(document.select("#q-b").attr("value")).isEqualTo("2");
        assertThat(document.select("ol > #q-c").attr("value")).isEqualTo("5");
        assertThat(document.select("ul > #q-d").hasAttr("value")).isFalse();
    }

    @Test
    void anAnswerIsHiddenBehindTheAuthorsLabelOrTheInterfacesWord() {
        Document document = document(part(
                "review",
                "r",
                "Review",
                "",
                question("a", "", 1, "Why?", new AnswerView("答案：", "so")),
                question("b", "Q2:", 2, "How?", new AnswerView("", "thus"), new OptionView("A)", "this"))));

        assertThat(document.select("#q-a summary").text()).isEqualTo("答案：");
        assertThat(document.select("#q-b summary").text()).isEqualTo("Answer");
        assertThat(document.select("#q-b details > div").text()).isEqualTo("thus");
        assertThat(document.select("#q-b .ask").text()).isEqualTo("Q2: How?");
        assertThat(document.select("#q-b .options").text()).isEqualTo("A) this");
        assertThat(document.select("details[open]")).isEmpty();
    }

    @Test
    void aPartWithoutHeadingStillShowsItsPrompt() {
        Document document = document(part("explain", "", "", "a prompt", prose("<p>text</p>")));

        assertThat(document.select("section h2")).isEmpty();
        assertThat(document.select("section").text()).isEqualTo("a prompt text");
    }

    @Test
    void aSectionListsItsChildrenAfterItsTextAndInOrder() {
        Element main = document(SampleViews.section()).selectFirst("main");

        assertThat(main.text()).containsSubsequence("Images have structure", "Convolution", "7 questions");
        assertThat(main.select("ul.children > li > a").eachText())
                .containsExactly("Convolution", "Pooling and receptive fields", "Residual networks", "Applications");
        assertThat(main.select("ul.children > li").last().text()).isEqualTo("Applications 4 topics 1 question");
    }

    @Test
    void onlyTheOpenBranchOfTheNavigationIsWritten() {
        Element navigation = document(SampleViews.topic()).selectFirst("#ly-navigation");

        assertThat(navigation.select("[aria-current=page]").eachText()).containsExactly("Residual networks");
        assertThat(navigation.select("ul ul")).hasSize(1);
    }

    @Test
    void textIsEscapedAndFinishedHtmlIsNot() {
        Document document = document(part("review", "r", "A <em>b</em>", "<script>&\"", point("a", 1, "<b>x</b>")));

        assertThat(document.select("h2 em").text()).isEqualTo("b");
        assertThat(document.select(".prompt p").text()).isEqualTo("<script>&\"");
        assertThat(document.select("#q-a b").text()).isEqualTo("x");
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPageWorksBelowAnyPathAndUnderAStrictPolicy(PageView view) {
        Document document = document(view);

        assertThat(document.select("style, [style], script:not([src])")).isEmpty();
        assertThat(document.html()).doesNotContainPattern("\\son[a-z]+=");
        assertThat(document.select("script[src]:not([data-root]), link[rel=stylesheet]").stream()
                        .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href")))
                .allMatch(url -> url.startsWith("./assets/"));
        assertThat(document.select("main h1")).hasSize(1);
        assertThat(document.select("title").text()).contains(view.title());
    }

    static Stream<PageView> views() {
        return SampleViews.all().values().stream();
    }

    @Test
    void largeScriptsAreLoadedOnlyWhereAPageNeedsThem() {
        assertThat(drawingScripts(new Features(false, false, false, true))).isEmpty();
        assertThat(drawingScripts(new Features(true, false, false, false))).containsExactly("math.js");
        assertThat(drawingScripts(new Features(false, false, true, false))).containsExactly("code.js");
    }

    @Test
    void whatDrawsDiagramsIsBroughtByAScriptOfPagesWithDiagrams() {
        assertThat(document(SampleViews.page(new Features(false, true, false, false), List.of()))
                        .select("script[src*='/mermaid.js']"))
                .hasSize(1);
        assertThat(document(SampleViews.page(new Features(true, false, true, false), List.of()))
                        .select("script[src*=mermaid]"))
                .isEmpty();
    }

    private static List<String> drawingScripts(Features features) {
        return document(SampleViews.page(features, List.of()))
                .select("script[data-version], [src*=vendor], [href*=vendor]")
                .eachAttr("src")
                .stream()
                .map(address -> address.replaceAll("^.*/|\\?.*$", ""))
                .toList();
    }

    @Test
    void everyWordOfTheInterfaceIsUsedAndEveryUsedWordExists() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ThemeWords.TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                Pattern.compile("page\\.text(?:\\.(\\w+)|, \"(\\w+)\")")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(use -> used.add(use.group(1) == null ? use.group(2) : use.group(1)));
            }
        }
        used.add("error_title"); // the title of the 404 page's view
        used.add("plural"); // of CountedFilter and the scripts
        used.addAll(List.of("offline_missing", "offline_missing_text", "offline_again")); // of the service worker

        TreeSet<String> known = new TreeSet<>(ThemeWords.of("en").keySet());
        known.removeIf(key -> key.endsWith("_one"));
        // scripts, the views of bare pages, export formats and callouts have these
        Predicate<String> ofScripts = key -> key.matches("(study|search|download|notice)_.*");
        known.removeIf(ofScripts);
        used.removeIf(ofScripts);
        assertThat(used).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"lyceum.css, 8000", "lyceum.js, 2800", "theme.js, 900"})
    void whatEveryPageLoadsStaysSmallOnItsWay(String file, int most) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            Files.copy(ThemeWords.TEMPLATES.resolve("assets").resolve(file), gzip);
        }
        assertThat(packed.size()).isLessThanOrEqualTo(most);
    }

    private static Document document(PartView part) {
        return document(SampleViews.page(new Features(false, false, false, true), List.of(part)));
    }

    private static Document document(PageView view) {
        return Jsoup.parse(SampleViews.html(ENGINE, view));
    }
}
