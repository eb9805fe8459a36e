package dev.lyceum.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSinkTest {
    @TempDir
    Path folder;

    @Test
    void writesFilesIntoFoldersThatItMakes() throws IOException {
        write(OutputFile.text("a/b/index.html", "hello"));

        assertThat(folder.resolve("a/b/index.html")).hasContent("hello");
    }

    @Test
    void leavesAnEqualFileAlone() throws IOException {
        write(OutputFile.text("a.html", "same"));
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(folder.resolve("a.html"), old);

        FolderSink second = write(OutputFile.text("a.html", "same"));

        assertThat(Files.getLastModifiedTime(folder.resolve("a.html"))).isEqualTo(old);
        assertThat(second.changed()).isZero();
    }

    @Test
    void replacesAFileThatIsDifferent() throws IOException {
        write(OutputFile.text("a.html", "one"));
        FolderSink second = write(OutputFile.text("a.html", "two"));

        assertThat(folder.resolve("a.html")).hasContent("two");
        assertThat(second.changed()).isEqualTo(1);
    }

    @Test
    void removesWhatTheLastBuildWroteAndThisOneDidNot() throws IOException {
        write(OutputFile.text("old/page/index.html", "x"), OutputFile.text("kept.html", "y"));
        write(OutputFile.text("kept.html", "y"));

        assertThat(folder.resolve("old")).doesNotExist();
        assertThat(folder.resolve("kept.html")).exists();
    }

    @Test
    void neverRemovesAFileThatItDidNotMake() throws IOException {
        write(OutputFile.text("old/page.html", "x"));
        Files.writeString(folder.resolve("old/mine.txt"), "mine");
        write();

        assertThat(folder.resolve("old/page.html")).doesNotExist();
        assertThat(folder.resolve("old/mine.txt")).hasContent("mine");
    }

    @Test
    void keepsAPageOfTheLastBuildThatCouldNotBeMade() throws IOException {
        write(OutputFile.text("page.html", "last good"));
        FolderSink sink = FolderSink.open(folder);
        sink.keep("page.html");
        sink.finish();

        assertThat(folder.resolve("page.html")).hasContent("last good");
    }

    @Test
    void refusesAPathThatLeadsOutOfTheDestination() throws IOException {
        FolderSink sink = FolderSink.open(folder.resolve("site"));

        sink.write(OutputFile.text("../evil.html", "x"));
        sink.finish();

        assertThat(sink.faults().unfit()).containsExactlyInAnyOrder("../evil.html");
        assertThat(sink.faults().paths()).isEmpty();
        assertThat(folder.resolve("evil.html")).doesNotExist();
    }

    @Test
    void writesNothingThroughASymbolicLinkToAFolder() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.createSymbolicLink(site.resolve("a"), outside);
        FolderSink sink = FolderSink.open(site);

        sink.write(OutputFile.text("a/x.html", "x"));
        sink.write(OutputFile.text("a/b/y.html", "y"));
        sink.write(OutputFile.text("z.html", "z"));
        sink.finish();

        assertThat(outside).isEmptyDirectory();
        assertThat(sink.faults().foreign()).containsExactlyInAnyOrder("a");
        assertThat(sink.faults().paths()).containsExactly("z.html");
        assertThat(site.resolve("z.html")).hasContent("z");
    }

    @Test
    void leavesASymbolicLinkThatItDidNotMake() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("a.html"), folder.resolve("mine.txt"));

        FolderSink sink = write(OutputFile.text("a.html", "site"));

        assertThat(folder.resolve("a.html")).isSymbolicLink().hasContent("mine");
        assertThat(sink.faults().foreign()).containsExactlyInAnyOrder("a.html");
    }

    @Test
    void leavesAFileThatStandsWhereAFolderShouldBeAndWritesTheRest() throws IOException {
        Files.writeString(folder.resolve("b"), "mine");

        FolderSink sink = write(
                OutputFile.text("b/index.html", "x"),
                OutputFile.text("b/c/index.html", "y"),
                OutputFile.text("d.html", "z"));

        assertThat(folder.resolve("b")).hasContent("mine");
        assertThat(folder.resolve("d.html")).hasContent("z");
        assertThat(sink.faults().foreign()).containsExactlyInAnyOrder("b");
        assertThat(write(OutputFile.text("e.html", "e")).faults().foreign()).isEmpty();
        assertThat(folder.resolve("b")).hasContent("mine");
    }

    @Test
    void leavesAFolderWithSomebodysFilesWhereAFileShouldBe() throws IOException {
        Files.createDirectories(folder.resolve("st"));
        Files.writeString(folder.resolve("st/mine.txt"), "mine");

        FolderSink sink = write(OutputFile.text("st", "x"), OutputFile.text("d.html", "z"));

        assertThat(folder.resolve("st/mine.txt")).hasContent("mine");
        assertThat(folder.resolve("d.html")).hasContent("z");
        assertThat(sink.faults().foreign()).containsExactlyInAnyOrder("st");
    }

    @Test
    void aFileAndAFolderOfOneNameAreACollision() throws IOException {
        FolderSink fileFirst = write(OutputFile.text("b", "x"), OutputFile.text("b/index.html", "y"));

        assertThat(fileFirst.faults().collisions()).containsExactlyInAnyOrder("b");
        assertThat(fileFirst.faults().foreign()).isEmpty();
        assertThat(folder.resolve("b")).hasContent("x");

        FolderSink folderFirst = write(OutputFile.text("c/index.html", "y"), OutputFile.text("c", "x"));

        assertThat(folderFirst.faults().collisions()).containsExactlyInAnyOrder("c");
        assertThat(folder.resolve("c/index.html")).hasContent("y");
    }

    @Test
    void aFileMayBecomeAFolderAndAFolderAFile() throws IOException {
        write(OutputFile.text("foo", "file"), OutputFile.text("bar/a.html", "in a folder"));
        write(OutputFile.text("foo/index.html", "in a folder"), OutputFile.text("bar", "file"));

        assertThat(folder.resolve("foo/index.html")).hasContent("in a folder");
        assertThat(folder.resolve("bar")).hasContent("file");
    }

    @Test
    void aBuildThatBrokeOffLeavesNothingThatALaterOneCannotRemove() throws IOException {
        write(OutputFile.text("old.html", "x"));
        try (FolderSink broken = FolderSink.open(folder)) {
            broken.write(OutputFile.text("half.html", "y"));
        }
        write(OutputFile.text("new.html", "z"));

        assertThat(folder.resolve("old.html")).doesNotExist();
        assertThat(folder.resolve("half.html")).doesNotExist();
        assertThat(folder.resolve("new.html")).exists();
    }

    @Test
    void namesThatAreWrittenTwiceAreTold() throws IOException {
        FolderSink sink = write(OutputFile.text("a.html", "one"), OutputFile.text("a.html", "two"));

        assertThat(sink.faults().collisions()).containsExactlyInAnyOrder("a.html");
    }

    @Test
    void leavesOutANameThatIsTooLong() throws IOException {
        FolderSink sink = FolderSink.open(folder);
        String fits = "很".repeat(85);

        sink.write(OutputFile.text(fits, "x"));
        sink.write(OutputFile.text(fits + "x", "x"));
        sink.write(OutputFile.text("a/".repeat(3_000) + "b", "x"));
        sink.finish();

        assertThat(sink.faults().paths()).containsExactly(fits);
        assertThat(folder.resolve(fits)).hasContent("x");
        assertThat(sink.faults().unfit()).hasSize(2);
    }

    @Test
    void inANewDestinationAFileAndAFolderOfOneNameAreACollisionToo() throws IOException {
        FolderSink sink = FolderSink.open(folder.resolve("new"));

        sink.write(OutputFile.text("a/index.html", "x"));
        sink.write(OutputFile.text("a/index.html/b.html", "x"));
        sink.write(OutputFile.text("c/index.html/b.html", "x"));
        sink.write(OutputFile.text("c/index.html", "x"));
        sink.finish();

        assertThat(sink.faults().collisions()).containsExactlyInAnyOrder("a/index.html", "c/index.html");
        assertThat(sink.faults().paths()).containsExactlyInAnyOrder("a/index.html", "c/index.html/b.html");
    }

    @Test
    void refusesNamesWithControlCharacters() throws IOException {
        FolderSink sink = FolderSink.open(folder);

        sink.write(OutputFile.text("a\nb.html", "x"));
        sink.write(OutputFile.text(".lyceum-manifest", "x"));
        sink.write(OutputFile.text(".Lyceum-Manifest/index.html", "x"));
        sink.finish();

        assertThat(sink.faults().unfit())
                .containsExactlyInAnyOrder(".Lyceum-Manifest/index.html", ".lyceum-manifest", "a\nb.html");
        assertThat(folder.resolve(".lyceum-manifest")).content().startsWith("lyceum-manifest/1");
    }

    @Test
    void writesNothingIntoTheFolderOfGitThoughItWereToldToWriteOverFiles() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "mine");
        FolderSink sink = FolderSink.open(folder, true);

        sink.write(OutputFile.text(".git/config", "x"));
        sink.write(OutputFile.text("a/.GIT/hooks/post-checkout", "x"));
        sink.write(OutputFile.text("a.git/.gitignore", "x"));
        sink.finish();

        assertThat(sink.faults().unfit()).containsExactlyInAnyOrder(".git/config", "a/.GIT/hooks/post-checkout");
        assertThat(sink.faults().paths()).containsExactly("a.git/.gitignore");
        assertThat(folder.resolve(".git/config")).hasContent("mine");
    }

    @Test
    void leavesNoTemporaryFilesBehind() throws IOException {
        write(OutputFile.text("a.html", "one"), OutputFile.text("b/c.html", "two"));

        try (Stream<Path> tree = Files.walk(folder)) {
            assertThat(tree.map(path -> String.valueOf(path.getFileName()))).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private FolderSink write(OutputFile... files) throws IOException {
        FolderSink sink = FolderSink.open(folder);
        for (OutputFile file : List.of(files)) {
            sink.write(file);
        }
        sink.finish();
        return sink;
    }
}
