package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.lyceum.browser.Accessibility;
import dev.lyceum.browser.ServedSite;
import java.util.ArrayList;
import java.util.List;

/** Someone with a browser of their own. */
final class Reader implements AutoCloseable {
    final Page page;
    final BrowserContext context;
    final List<String> errors = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    private final ServedSite site;

    Reader(BrowserContext context, ServedSite site) {
        this.context = context;
        this.site = site;
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(errors::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    Reader open(String protocol, String path) {
        page.navigate("about:blank"); // another fragment alone would not load the page again
        page.navigate(site.url(protocol, path));
        return this;
    }

    /**
     * What the body of a function gives that has the reader's {@code progress} and the site's {@code index}; {@code
     * keys} are the cards in their order, {@code DAY} is a day's milliseconds.
     */
    Object study(String body) {
        return page.evaluate("""
                async () => {
                  const progress = await lyceum.study.open();
                  await lyceum.study.load("queue", "figures");
                  const index = await lyceum.study.index();
                  const keys = index.topics.flatMap((topic) => topic.cards.map((id) => topic.url + "#" + id));
                  const DAY = 86400000;
                  const now = Date.now();
                  %s
                }""".formatted(body));
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            page.waitForTimeout(60);
        }
    }

    /** Moves the focus on by the Tab key until it is at an element. */
    void tabTo(String selector) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(
                    page.evaluate("(selector) => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + selector);
    }

    /** Moves the focus by the Tab key to a button or link with these words. */
    void tabToWords(String words) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if (String.valueOf(page.evaluate("document.activeElement.textContent"))
                    .startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + words);
    }

    void waitFor(String words) {
        page.getByText(words).first().waitFor();
    }

    void shows(String selector) {
        page.locator(selector)
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(
                                selector.contains(".ring")
                                        ? WaitForSelectorState.ATTACHED
                                        : WaitForSelectorState.VISIBLE));
    }

    /** Waits until the card shows one of its sides. */
    void side(String name) {
        page.locator(".study-question[data-side=" + name + "]").waitFor();
        page.waitForTimeout(60);
    }

    /** State and number of reviews of each card of a page that has been reviewed. */
    @SuppressWarnings("unchecked")
    List<String> states(String url) {
        return (List<String>) study("return progress.keys().filter((key) => key.startsWith('" + url + "'))"
                + ".map((key) => progress.card(key)).filter((card) => card.reps)"
                + ".map((card) => card.state + ' ' + card.reps);");
    }

    List<String> studyScripts() {
        return requests.stream()
                .map(url -> url.replaceFirst("\\?.*", ""))
                .filter(url -> url.contains("/assets/study/") && url.endsWith(".js"))
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .toList();
    }

    List<String> texts(String selector) {
        page.locator(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page.locator(selector).allTextContents();
    }

    /** No error, no violation of accessibility rules, nothing wider than the window. */
    void check(String state) {
        assertThat(errors).as(state).isEmpty();
        assertThat(Accessibility.overflow(page)).as(state).isLessThanOrEqualTo(0);
        if (page.url().startsWith("file:")) {
            return; // axe cannot read style sheets from there; the web server's pages are the same
        }
        // The bar stays in sight while the page goes by; what it half covers just now is no smaller for that.
        page.evaluate("() => { document.querySelector('.top').style.position = 'static'; }");
        assertThat(Accessibility.faults(page)).as(state).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
