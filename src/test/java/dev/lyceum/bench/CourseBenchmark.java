package dev.lyceum.bench;

import dev.lyceum.build.BuildReport;
import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.Pipeline;
import dev.lyceum.build.Progress;
import dev.lyceum.build.SiteReader;
import dev.lyceum.config.MarkupConfig;
import dev.lyceum.config.Overrides;
import dev.lyceum.markdown.Converted;
import dev.lyceum.markdown.HeadingIds;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.page.FrontMatterReader;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.page.ReadFrontMatter;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.shortcode.ShortcodeScanner;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import dev.lyceum.study.Ledger;
import dev.lyceum.study.PartNames;
import dev.lyceum.study.StudyPage;
import dev.lyceum.study.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The hot parts of a build over all pages of this repository's course, in milliseconds for the whole course: {@code mvn
 * -Pbench test-compile exec:exec}. The Java is the one that builds run in, with the first compiler only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseParallelGC", "-Xmn64m", "-XX:TieredStopAtLevel=1"})
public class CourseBenchmark {
    private record Scanned(SourceText text, Span body, ShortcodeScan shortcodes) {}

    private final BuildRequest request =
            new BuildRequest(Path.of("").toAbsolutePath(), new Overrides(Optional.empty(), true, true, true));
    private final List<Scanned> pages = new ArrayList<>();
    private final MarkdownConverter converter = new MarkdownConverter(MarkupConfig.DEFAULT);
    private final StudyReader study = new StudyReader(PartNames.defaults(), "ask_chatgpt", Ledger.NONE);
    private Path destination = Path.of("");

    @Setup
    public void readCourse() throws IOException {
        destination = Files.createTempDirectory("lyceum-bench");
        for (ParsedPage page : SiteReader.read(request).pages()) {
            SourceText text = SourceReader.read(page.file()).text();
            Span body = FrontMatterReader.read(text).body();
            pages.add(new Scanned(text, body, ShortcodeScanner.scan(text, body)));
        }
    }

    @Benchmark
    public void frontMatter(Blackhole hole) {
        for (Scanned page : pages) {
            ReadFrontMatter read = FrontMatterReader.read(page.text());
            hole.consume(read);
        }
    }

    @Benchmark
    public void shortcodes(Blackhole hole) {
        for (Scanned page : pages) {
            hole.consume(ShortcodeScanner.scan(page.text(), page.body()));
        }
    }

    @Benchmark
    public void markdown(Blackhole hole) {
        for (Scanned page : pages) {
            Converted converted = converter.convert(
                    page.text(),
                    List.of(page.body()),
                    page.shortcodes(),
                    new HeadingIds(MarkupConfig.DEFAULT.headingIdStyle()));
            hole.consume(converted);
        }
    }

    @Benchmark
    public void studyData(Blackhole hole) {
        for (Scanned page : pages) {
            StudyPage read = study.read(page.text(), page.body(), page.shortcodes());
            hole.consume(read);
        }
    }

    /** Reading, parsing and linking, on all cores. */
    @Benchmark
    public void siteModel(Blackhole hole) throws IOException {
        hole.consume(SiteReader.read(request));
    }

    /** The whole build, into a folder that is up to date: all but the writing of files. */
    @Benchmark
    public BuildReport build() throws IOException {
        return new Pipeline(request, Progress.NONE).build(destination);
    }
}
