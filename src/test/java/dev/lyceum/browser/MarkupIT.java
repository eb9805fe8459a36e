package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The finished files themselves: valid HTML, and no link that leads nowhere. */
final class MarkupIT {

    @Test
    void theCourseIsValidHtml() throws Exception {
        assertThat(invalid(Sites.course())).isEmpty();
    }

    @Test
    void oddPagesAreValidHtml() throws Exception {
        assertThat(invalid(Sites.oddities())).isEmpty();
    }

    @Test
    void noLinkOfTheCourseLeadsNowhere() throws IOException {
        assertThat(brokenLinks(Sites.course())).isEmpty();
    }

    @Test
    void noLinkOfTheOddPagesLeadsNowhere() throws IOException {
        assertThat(brokenLinks(Sites.oddities())).isEmpty();
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> invalid(Path site) throws Exception {
        List<String> errors = new ArrayList<>();
        for (Path page : pages(site)) {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            SourceCode source = new SourceCode();
            MessageEmitterAdapter emitter = new MessageEmitterAdapter(
                    null, source, false, new ImageCollector(source), 0, true, new TextMessageEmitter(out, false));
            emitter.setErrorsOnly(true);
            SimpleDocumentValidator validator = new SimpleDocumentValidator();
            validator.setUpMainSchema(
                    "http://s.validator.nu/html5-rdfalite.rnc", new org.xml.sax.helpers.DefaultHandler());
            validator.setUpValidatorAndParsers(emitter, true, false);
            validator.checkHtmlInputSource(new InputSource(new StringReader(Files.readString(page))));
            emitter.end("", "", "");
            String text = out.toString(StandardCharsets.UTF_8);
            if (emitter.getErrors() + emitter.getFatalErrors() > 0) {
                errors.add(site.relativize(page) + ": " + text);
            }
        }
        return errors;
    }

    private static List<String> brokenLinks(Path site) throws IOException {
        Map<Path, Set<String>> ids = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (Path page : pages(site)) {
            if (page.endsWith("404.html")) {
                continue;
            }
            Document document = Jsoup.parse(Files.readString(page));
            for (Element element : document.select("a[href], link[href], img[src], script[src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (link.matches("^([a-z]+:|//).*")) {
                    continue;
                }
                int hash = link.indexOf('#');
                String path = java.net
                        .URI
                        .create(hash < 0 ? link : link.substring(0, hash))
                        .getPath();
                Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
                String fragment =
                        hash < 0 ? "" : java.net.URLDecoder.decode(link.substring(hash + 1), StandardCharsets.UTF_8);
                if (!Files.isRegularFile(target)) {
                    broken.add(site.relativize(page) + ": " + link);
                } else if (!fragment.isEmpty()
                        && !ids.computeIfAbsent(target, MarkupIT::ids).contains(fragment)) {
                    broken.add(site.relativize(page) + ": no such id " + link);
                }
            }
        }
        return broken;
    }

    private static Set<String> ids(Path page) {
        try {
            return new HashSet<>(
                    Jsoup.parse(Files.readString(page)).select("[id]").eachAttr("id"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
