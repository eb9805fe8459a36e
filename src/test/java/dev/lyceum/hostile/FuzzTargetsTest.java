package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lyceum.config.ConfigReader;
import dev.lyceum.config.LoadedConfig;
import dev.lyceum.config.MarkupConfig;
import dev.lyceum.config.Overrides;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.page.FrontMatterReader;
import dev.lyceum.page.PageParser;
import dev.lyceum.page.ReadFrontMatter;
import dev.lyceum.problem.Problem;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.shortcode.ShortcodeScanner;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import dev.lyceum.study.Ledger;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartNames;
import dev.lyceum.study.Segment;
import dev.lyceum.study.StudyPage;
import dev.lyceum.study.StudyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What must hold for any bytes whatever: nothing throws, and every place lies within the text. The build runs these over
 * the inputs kept in {@code src/test/resources/dev/lyceum/hostile/FuzzTargetsTestInputs}; a fuzzer looks for more of them
 * with {@code JAZZER_FUZZ=1 mvn test -Dfuzz.hooks=true -Dtest=FuzzTargetsTest#page}.
 */
final class FuzzTargetsTest {
    private static final String DURATION = "5m";
    private static final SiteConfig CONFIG = config();
    private static final PageParser PARSER =
            new PageParser(CONFIG, CONFIG.languages().get(0), new MarkdownConverter(MarkupConfig.DEFAULT), Ledger.NONE);

    private static SiteConfig config() {
        return ConfigReader.read(Path.of("no-such-site"), new Overrides(Optional.empty(), false, false, false))
                .config();
    }

    @FuzzTest(maxDuration = DURATION)
    void frontMatter(byte[] bytes) {
        SourceText file = text(bytes);
        ReadFrontMatter read = FrontMatterReader.read(file);
        within(read.body(), new Span(0, file.text().length()));
        placed(read.problems(), file);
    }

    @FuzzTest(maxDuration = DURATION)
    void shortcodes(byte[] bytes) {
        SourceText file = text(bytes);
        Span all = new Span(0, file.text().length());
        ShortcodeScan scan = ShortcodeScanner.scan(file, all);
        inOrder(scan.calls(), all);
        scan.literals().forEach(literal -> within(literal.span(), all));
        scan.summaryDivider().ifPresent(divider -> within(divider, all));
        placed(scan.problems(), file);
    }

    @FuzzTest(maxDuration = DURATION)
    void study(byte[] bytes) {
        SourceText file = text(bytes);
        Span all = new Span(0, file.text().length());
        StudyPage page = new StudyReader(PartNames.defaults(), "ask", Ledger.NONE)
                .read(file, all, ShortcodeScanner.scan(file, all));
        within(page.lead(), all);
        int end = page.lead().end();
        for (Part part : page.parts()) {
            assertThat(part.headingLine().start()).isGreaterThanOrEqualTo(end);
            within(part.body(), all);
            for (Segment segment : part.segments()) {
                assertThat(segment.offset())
                        .isBetween(part.body().start(), part.body().end());
                spans(segment).forEach(span -> within(span, part.body()));
            }
            end = part.body().end();
        }
        placed(page.problems(), file);
    }

    @FuzzTest(maxDuration = DURATION)
    void page(byte[] bytes) {
        SourceText file = text(bytes);
        placed(
                PARSER.parse(new SourceFile(file.path(), Path.of("page.md"), bytes.length, 0), file)
                        .problems(),
                file);
    }

    /** The first byte chooses the notation: a brace for JSON, a hyphen for YAML. */
    @FuzzTest(maxDuration = DURATION)
    void configuration(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        String name = bytes[0] == '{' ? "hugo.json" : bytes[0] == '-' ? "hugo.yaml" : "hugo.toml";
        Path root = Files.createTempDirectory("fuzz");
        Path file = root.resolve(name);
        try {
            Files.write(file, bytes);
            LoadedConfig loaded = ConfigReader.read(root, new Overrides(Optional.empty(), false, false, false));
            assertThat(loaded.config().languages()).isNotEmpty();
        } finally {
            Files.delete(file);
            Files.delete(root);
        }
    }

    private static SourceText text(byte[] bytes) {
        return new SourceText("content/page.md", new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<Span> spans(Segment segment) {
        if (segment instanceof Segment.Prose prose) {
            return prose.text().spans();
        } else if (segment instanceof Segment.Point point) {
            return point.text().spans();
        }
        return ((Segment.Question) segment).question().spans();
    }

    private static void inOrder(List<ShortcodeCall> calls, Span outer) {
        int end = outer.start();
        for (ShortcodeCall call : calls) {
            assertThat(call.span().start()).isGreaterThanOrEqualTo(end);
            within(call.span(), outer);
            call.inner().ifPresent(inner -> {
                within(inner, call.span());
                inOrder(call.nested(), inner);
            });
            end = call.span().end();
        }
    }

    private static void within(Span span, Span outer) {
        assertThat(span.start()).isBetween(outer.start(), span.end());
        assertThat(span.end()).isLessThanOrEqualTo(outer.end());
    }

    private static void placed(List<Problem> problems, SourceText file) {
        for (Problem problem : problems) {
            assertThat(problem.location().path()).isEqualTo(file.path());
            assertThat(problem.location().line())
                    .isBetween(
                            0,
                            1 + (int) file.text().chars().filter(c -> c == '\n').count());
        }
    }
}
