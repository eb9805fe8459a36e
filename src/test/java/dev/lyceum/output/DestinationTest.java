package dev.lyceum.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who else may be at work in a destination. */
final class DestinationTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    @TempDir
    Path folder;

    @Test
    void aSecondBuildSaysThatAnotherIsWriting() throws IOException {
        try (FolderSink first = FolderSink.open(folder)) {
            assertThatThrownBy(() -> FolderSink.open(folder, false, SHORT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another build");
            first.write(OutputFile.text("a.html", "x"));
            first.finish();
        }
        FolderSink.open(folder, false, SHORT).close();
    }

    @Test
    void twoBuildsThatBeginTogetherWriteTheSameIntoADestinationThatWasNotThere() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 30; round++) {
                Path site = folder.resolve("site" + round);
                CyclicBarrier start = new CyclicBarrier(2);
                Callable<Set<String>> build = () -> {
                    start.await();
                    try (FolderSink sink = FolderSink.open(site)) {
                        sink.write(OutputFile.text("a/b/index.html", "x"));
                        sink.finish();
                        assertThat(sink.faults().collisions()).isEmpty();
                        return sink.faults().paths();
                    }
                };
                for (Future<Set<String>> paths : two.invokeAll(List.of(build, build))) {
                    assertThat(paths.get()).containsExactly("a/b/index.html");
                }
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void aBuildInAnotherProcessFindsTheDestinationTaken() throws Exception {
        try (FolderSink sink = FolderSink.open(folder)) {
            sink.write(OutputFile.text("a.html", "x"));

            assertThat(OtherBuild.run(folder)).isEqualTo(OtherBuild.TAKEN);
            sink.finish();
        }
        assertThat(OtherBuild.run(folder)).isEqualTo(OtherBuild.FREE);
    }

    @Test
    void aSecondBuildWaitsForTheFirst() throws Exception {
        FolderSink first = FolderSink.open(folder);
        CompletableFuture<FolderSink> second = CompletableFuture.supplyAsync(() -> {
            try {
                return FolderSink.open(folder);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        first.write(OutputFile.text("a.html", "x"));
        assertThat(second).isNotDone();
        first.finish();
        first.close();
        try (FolderSink sink = second.get(20, TimeUnit.SECONDS)) {
            sink.finish();
        }
        assertThat(folder.resolve("a.html")).doesNotExist();
    }

    @Test
    void afterABuildThatWasKilledNothingOfItStays() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve(Journal.NAME), "//mark\nold.html\nb/old.html\nhal");
        Files.writeString(folder.resolve("old.html"), "x");
        Files.writeString(folder.resolve("b/old.html"), "x");
        Files.writeString(folder.resolve("b/.lyceum-17-a0f-3.tmp"), "x");
        Files.writeString(folder.resolve("hal"), "mine");

        try (FolderSink sink = FolderSink.open(folder)) {
            sink.write(OutputFile.text("new.html", "y"));
            sink.finish();
        }

        assertThat(list()).containsExactlyInAnyOrder(".lyceum-manifest", "hal", "new.html");
    }

    @Test
    void aLinkInPlaceOfTheJournalIsNotFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("profile"), "mine");
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.createSymbolicLink(site.resolve(Journal.NAME), outside);

        try (FolderSink sink = FolderSink.open(site)) {
            sink.write(OutputFile.text("index.html", "x"));
            assertThat(outside).hasContent("mine");
            sink.finish();
        }

        assertThat(outside).hasContent("mine");
        assertThat(site.resolve("index.html")).hasContent("x");
    }

    @Test
    void linesOfAManifestThatLeadOutOfTheDestinationCountForNothing() throws IOException {
        Path outside = Files.writeString(folder.resolve("thesis.doc"), "mine");
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("old.html"), "old");
        String lines = "../thesis.doc\n" + outside + "\n.\n";
        Files.writeString(site.resolve(Manifest.NAME), "lyceum-manifest/1\n" + lines + "old.html\n");
        Files.writeString(site.resolve(Journal.NAME), lines);

        try (FolderSink sink = FolderSink.open(site)) {
            sink.finish();
        }

        assertThat(outside).hasContent("mine");
        assertThat(site.resolve("old.html")).doesNotExist();
    }

    @Test
    void aManifestThatIsNoTextIsNone() throws IOException {
        Files.write(folder.resolve(Manifest.NAME), new byte[] {'a', (byte) 0xff, '\n'});

        assertThat(Manifest.read(folder).paths()).isEmpty();
    }

    @Test
    void leavesAFileThatItDidNotMakeUnlessTold() throws IOException {
        try (FolderSink sink = FolderSink.open(folder)) {
            sink.finish();
        }
        Files.writeString(folder.resolve("index.html"), "mine");
        try (FolderSink sink = FolderSink.open(folder)) {
            sink.write(OutputFile.text("index.html", "Lyceum's"));
            assertThat(sink.faults().foreign()).containsExactly("index.html");
            sink.finish();
        }
        assertThat(folder.resolve("index.html")).hasContent("mine");
        try (FolderSink sink = FolderSink.open(folder)) {
            sink.finish();
        }
        assertThat(folder.resolve("index.html")).hasContent("mine");

        try (FolderSink sink = FolderSink.open(folder, true)) {
            sink.write(OutputFile.text("index.html", "Lyceum's"));
            sink.finish();
        }
        assertThat(folder.resolve("index.html")).hasContent("Lyceum's");
    }

    @Test
    void knowsAFolderThatNoBuildHasMade() throws IOException {
        assertThat(FolderSink.isForeign(folder.resolve("none"))).isFalse();
        Files.createDirectories(folder.resolve(".git"));
        assertThat(FolderSink.isForeign(folder)).isFalse();
        Files.writeString(folder.resolve("thesis.doc"), "mine");
        assertThat(FolderSink.isForeign(folder)).isTrue();
        try (FolderSink sink = FolderSink.open(folder)) {
            sink.finish();
        }
        assertThat(FolderSink.isForeign(folder)).isFalse();
    }

    @Test
    void aBuildThatCannotWriteLeavesWhatWasThereAndTakesUpNoMoreRoom() throws IOException {
        try (FolderSink sink = FolderSink.open(folder)) {
            sink.write(OutputFile.text("a/index.html", "old"));
            sink.finish();
        }
        assertThatThrownBy(() -> {
                    try (FolderSink sink = FolderSink.open(folder)) {
                        sink.write(OutputFile.text("b.html", "new"));
                        throw new IOException("the disk is full");
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("a/index.html")).hasContent("old");
        assertThat(Manifest.read(folder).paths()).containsExactly("a/index.html");
        assertThat(folder.resolve("b.html")).doesNotExist();
        assertThat(list()).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void namesWhatOtherFileSystemsCannotHold() {
        assertThat(PortableNames.find(
                        List.of("a/b.html", "A/b.html", "e\u0301.txt", "\u00e9.txt", "nul/x", "a.b/c.", "fine/con2")))
                .extracting(PortableNames.Unfit::path)
                .containsExactly("a.b/c.", "a/b.html", "nul/x", "\u00e9.txt");
    }

    private List<String> list() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
