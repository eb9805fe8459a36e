package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages keep to their Content-Security-Policy and ask no one but their own site for anything. */
final class SafetyIT {
    private static final List<String> PAGES = List.of(
            "index.html",
            "a/index.html",
            "a/one/index.html",
            "b/shortcodes/index.html",
            "b/markup/index.html",
            "b/plain/index.html",
            "tags/index.html",
            "tags/plain/index.html",
            "search/index.html",
            "study/index.html",
            "study/statistics/index.html",
            "study/settings/index.html",
            "404.html",
            "zh-tw/a/one/index.html");

    @AutoClose
    private static final ServedSite site = new ServedSite(Sites.oddities());

    static Stream<Arguments> pagesByProtocol() {
        return ServedSite.byProtocol(PAGES);
    }

    @ParameterizedTest
    @MethodSource("pagesByProtocol")
    void everyKindOfPageKeepsToItsPolicyAndToItsSite(String protocol, String path) {
        try (Watch watch = new Watch()) {
            watch.open(site.url(protocol, path));
            if (watch.page.locator(".math").count() > 0) {
                watch.page.locator(".katex").first().waitFor();
            }
            if (watch.page.locator("pre.mermaid").count() > 0) {
                watch.page.locator("pre.mermaid svg").first().waitFor();
            }
            assertThat(watch.page
                            .locator("meta[http-equiv=Content-Security-Policy]")
                            .count())
                    .isEqualTo(1);
            watch.hasSeenNothingWrong();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void searchingAndStudyingKeepToThePolicy(String protocol) {
        try (Watch watch = new Watch()) {
            watch.open(site.url(protocol, "a/one/index.html"));
            watch.page.keyboard().press("/");
            watch.page.locator("dialog.search input").fill("point");
            watch.page.locator("dialog.search mark").first().waitFor();
            watch.open(site.url(protocol, "a/one/index.html"));
            watch.page.locator("[data-study=sure]").first().click();
            watch.page.locator("[data-study=review]").click();
            watch.page.keyboard().press("Space");
            watch.open(site.url(protocol, "study/index.html"));
            watch.page.locator("#ly-study *").first().waitFor();
            watch.open(site.url(protocol, "study/statistics/index.html"));
            watch.page.locator("#ly-study *").first().waitFor();
            watch.open(site.url(protocol, "study/settings/index.html"));
            watch.page.locator("#ly-study fieldset").first().waitFor();
            watch.hasSeenNothingWrong();
        }
    }

    /** The watch must see what it is for, and the policy must hold where there is no server either. */
    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void scriptsInThePageAndFromElsewhereAreRefused(String protocol) {
        try (Watch watch = new Watch()) {
            watch.open(site.url(protocol, "b/plain/index.html"));
            watch.page.evaluate("""
                    () => {
                      const inline = document.createElement("script");
                      inline.textContent = "document.title = 'run'";
                      document.head.append(inline);
                      const other = document.createElement("script");
                      other.src = "https://example.org/other.js";
                      document.head.append(other);
                      const style = document.createElement("style");
                      style.textContent = "main { color: red }";
                      document.head.append(style);
                    }""");
            watch.page.waitForCondition(() -> watch.violations().size() >= 3);
            assertThat(watch.violations())
                    .anyMatch(line -> line.startsWith("script-src-elem inline"))
                    .anyMatch(line -> line.startsWith("script-src-elem https://example.org/other.js"))
                    .anyMatch(line -> line.startsWith("style-src-elem inline"));
            assertThat(watch.page.title()).isNotEqualTo("run");
        }
    }

    @Test
    void allThatAPageLoadsHasItsVersionInItsName() {
        try (Watch watch = new Watch()) {
            watch.open(site.url("a/one/index.html"));
            List<String> loaded = watch.requests.stream()
                    .filter(request -> request.matches(".*\\.(js|css)(\\?.*)?"))
                    .toList();
            assertThat(loaded).hasSizeGreaterThan(5).allMatch(request -> request.matches(".*\\?v=[0-9a-f]{8}"));
        }
    }

    /** A reader's window that remembers requests, errors and what its pages' policies refused. */
    private static final class Watch implements AutoCloseable {
        private final BrowserContext context = site.browser().newContext();
        final Page page;
        final List<String> requests = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private final List<String> violations = new ArrayList<>();

        Watch() {
            context.exposeFunction("refused", words -> violations.add(String.valueOf(words[0])));
            context.addInitScript("addEventListener('securitypolicyviolation', (event) =>"
                    + " refused([event.effectiveDirective, event.blockedURI, event.sourceFile].join(' ')))");
            page = context.newPage();
            page.onRequest(request -> requests.add(request.url()));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(page.url() + ": " + message.text() + " " + message.location());
                }
            });
            page.onPageError(error -> faults.add(page.url() + ": " + error));
        }

        void open(String url) {
            page.navigate(url);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }

        List<String> violations() {
            return violations;
        }

        void hasSeenNothingWrong() {
            assertThat(violations).isEmpty();
            assertThat(faults).isEmpty();
            assertThat(requests)
                    .isNotEmpty()
                    .allMatch(request -> request.startsWith("file:")
                            || request.startsWith("data:")
                            || request.startsWith("blob:")
                            || request.startsWith(site.url("")));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
