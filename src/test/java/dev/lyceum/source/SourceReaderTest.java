package dev.lyceum.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {

    @Test
    void readsUtf8AsItIs(@TempDir Path root) throws IOException {
        String text = "\uFEFFtree 樹 🌳 \uFFFD\u0000\r\n";
        Path file = Files.createDirectories(root.resolve("content/a b")).resolve("c.md");
        Files.writeString(file, text);

        ReadSource read = SourceReader.read(root, file);
        assertThat(read.text()).isEqualTo(new SourceText("content/a b/c.md", text));
        assertThat(read.problems()).isEmpty();
        assertThat(SourceReader.read(new SourceFile("x.md", file, 0, 0)).text())
                .isEqualTo(new SourceText("x.md", text));
    }

    @Test
    void bytesThatAreNotUtf8AreReportedWhereTheyStand() {
        ReadSource read = SourceReader.decode("a.md", bytes("one\n\uFFFDtwo é\n", StandardCharsets.UTF_8, 14, 0xC3));

        assertThat(read.text().text()).isEqualTo("one\n\uFFFDtwo é\n\uFFFD");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("encoding-invalid");
        assertThat(read.problems().get(0).location()).hasToString("a.md:3:1");
    }

    @Test
    void aFileInAnotherEncodingIsOneProblem() {
        byte[] bytes = "第一行\n重點".getBytes(Charset.forName("Big5"));
        ReadSource read = SourceReader.decode("a.md", bytes);

        assertThat(read.text().text()).contains("\uFFFD").contains("\n");
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).message()).contains("more places");
        assertThat(read.problems().get(0).hint().orElseThrow()).contains("save the file as UTF-8");
    }

    @Test
    void readsUtf16WithAWarning() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            ReadSource read = SourceReader.decode("a.md", "\uFEFFtree 樹🌳".getBytes(charset));

            assertThat(read.text().text()).isEqualTo("\uFEFFtree 樹🌳");
            assertThat(read.problems()).extracting(Problem::code).containsExactly("encoding-utf16");
        }
    }

    @Test
    void utf16MayBeBrokenToo() {
        ReadSource read = SourceReader.decode("a.md", bytes("\uFEFFab", StandardCharsets.UTF_16LE, 6, 'c'));

        assertThat(read.text().text()).isEqualTo("\uFEFFab\uFFFD");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("encoding-utf16", "encoding-invalid");
    }

    @Test
    void anEmptyFileIsEmptyText() {
        assertThat(SourceReader.decode("a.md", new byte[0]))
                .isEqualTo(new ReadSource(new SourceText("a.md", ""), java.util.List.of()));
    }

    /** The bytes of a text with one more byte at an index. */
    private static byte[] bytes(String text, Charset charset, int index, int extra) {
        byte[] good = text.getBytes(charset);
        byte[] bytes = new byte[good.length + 1];
        System.arraycopy(good, 0, bytes, 0, index);
        bytes[index] = (byte) extra;
        System.arraycopy(good, index, bytes, index + 1, good.length - index);
        return bytes;
    }
}
