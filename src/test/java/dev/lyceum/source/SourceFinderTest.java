package dev.lyceum.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
    private Path outside = Path.of("");
    private Path root = Path.of("");

    @BeforeEach
    void makeFolders(@TempDir Path temporary) throws IOException {
        outside = Files.createDirectory(temporary.resolve("outside"));
        root = Files.createDirectory(temporary.resolve("site"));
    }

    @Test
    void listsFilesByPath() throws IOException {
        write("content/b.md", "content/a/z.md", "content/a.md", "content/a/中 文.md", "other/x.md");

        assertThat(paths()).containsExactly("content/a.md", "content/a/z.md", "content/a/中 文.md", "content/b.md");
    }

    @Test
    void tellsSizeAndTime() throws IOException {
        write("content/a.md");
        Files.writeString(root.resolve("content/a.md"), "12345");
        Files.setLastModifiedTime(root.resolve("content/a.md"), FileTime.fromMillis(1_700_000_000_000L));

        SourceFile file = find().files().get(0);
        assertThat(file.size()).isEqualTo(5);
        assertThat(file.modifiedMillis()).isEqualTo(1_700_000_000_000L);
        assertThat(file.file()).hasContent("12345");
    }

    @Test
    void leavesOutHiddenFilesAndBackups() throws IOException {
        write(
                "content/.hidden.md",
                "content/.git/a.md",
                "content/a.md~",
                "content/#a.md#",
                "content/old~/b.md",
                "content/c.md");

        assertThat(paths()).containsExactly("content/c.md");
    }

    @Test
    void publishesHiddenFilesButNotWhatProgramsLeaveBehind() throws IOException {
        write(
                "content/.nojekyll",
                "content/.well-known/security.txt",
                "content/.git/HEAD",
                "content/a/.gitkeep",
                "content/.DS_Store",
                "content/.a.css.swp",
                "content/a.css~",
                "content/#a.css#",
                "content/a.css");

        assertThat(SourceFinder.findPublished(root, root.resolve("content")).files())
                .extracting(SourceFile::path)
                .containsExactly("content/.nojekyll", "content/.well-known/security.txt", "content/a.css");
    }

    @Test
    void leavesOutWhatPatternsMatch() throws IOException {
        write("content/a.md", "content/private/b.md", "content/c/private/d.md", "content/README.md", "content/x.foo");

        assertThat(paths("/content/private/*", "README[-]*\\.md$", "\\.foo$"))
                .containsExactly("content/a.md", "content/c/private/d.md");
        assertThat(paths("private")).containsExactly("content/README.md", "content/a.md", "content/x.foo");
    }

    @Test
    void followsLinksInsideOfTheSite() throws IOException {
        write("shared/s.md", "shared/t/u.md", "content/a.md");
        Files.createSymbolicLink(root.resolve("content/linked"), root.resolve("shared"));
        Files.createSymbolicLink(root.resolve("content/one.md"), root.resolve("shared/s.md"));

        assertThat(paths())
                .containsExactly("content/a.md", "content/linked/s.md", "content/linked/t/u.md", "content/one.md");
        assertThat(find().problems()).isEmpty();
    }

    @Test
    void doesNotFollowLinksOutOfTheSite() throws IOException {
        Files.writeString(outside.resolve("secret.md"), "x");
        write("content/a.md");
        Files.createSymbolicLink(root.resolve("content/folder"), outside);
        Files.createSymbolicLink(root.resolve("content/file.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("content/gone.md"), outside.resolve("nowhere.md"));

        assertThat(paths()).containsExactly("content/a.md");
        assertThat(find().problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("link-outside", "link-outside", "link-broken");
    }

    @Test
    void linksInARingEnd() throws IOException {
        write("content/a/x.md", "content/b/y.md");
        Files.createSymbolicLink(root.resolve("content/a/up"), root.resolve("content"));
        Files.createSymbolicLink(root.resolve("content/a/b"), root.resolve("content/b"));
        Files.createSymbolicLink(root.resolve("content/b/a"), root.resolve("content/a"));

        assertThat(paths())
                .containsExactly("content/a/b/a/x.md", "content/a/b/y.md", "content/a/x.md", "content/b/y.md");
        assertThat(find().problems()).extracting(Problem::code).containsOnly("link-repeated");
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        write("notes/a.md");
        Files.createSymbolicLink(root.resolve("content"), root.resolve("notes"));

        assertThat(paths()).containsExactly("content/a.md");
    }

    @Test
    void aMissingFolderIsAProblem() throws IOException {
        FoundSources found = find();

        assertThat(found.files()).isEmpty();
        assertThat(found.problems()).extracting(Problem::code).containsExactly("folder-missing");
    }

    @Test
    void theFolderMayBeTheRoot() throws IOException {
        write("a.md", "b/c.md");

        assertThat(SourceFinder.find(root, root, List.of()).files())
                .extracting(SourceFile::path)
                .containsExactly("a.md", "b/c.md");
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    private FoundSources find(String... ignored) throws IOException {
        List<Pattern> patterns = Stream.of(ignored).map(Pattern::compile).toList();
        return SourceFinder.find(root, root.resolve("content"), patterns);
    }

    private List<String> paths(String... ignored) throws IOException {
        return find(ignored).files().stream().map(SourceFile::path).toList();
    }
}
