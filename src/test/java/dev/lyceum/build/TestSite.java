package dev.lyceum.build;

import dev.lyceum.config.Overrides;
import dev.lyceum.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A small site in a temporary folder: {@code TestSite.in(dir).file("content/a.md", "…").build().html("a/index.html")}. */
public final class TestSite {
    private final Path root;
    private Overrides overrides = new Overrides(Optional.empty(), false, false, false);

    private TestSite(Path root) {
        this.root = root;
    }

    public static TestSite in(Path root) {
        return new TestSite(root);
    }

    public TestSite file(String path, String text) {
        return bytes(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A picture of one pixel. */
    public TestSite picture(String path) {
        return picture(path, 0);
    }

    /** A picture of one pixel, with as many bytes behind it as make a file of this size. */
    public TestSite picture(String path, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
                    path.substring(path.lastIndexOf('.') + 1),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(path, Arrays.copyOf(bytes.toByteArray(), Math.max(size, bytes.size())));
    }

    public TestSite bytes(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestSite with(Overrides changed) {
        overrides = changed;
        return this;
    }

    public Built build() {
        try {
            Path out = root.resolve("public");
            BuildReport report = new Pipeline(new BuildRequest(root, overrides), Progress.NONE).build(out);
            return new Built(out, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param memory where builds are remembered */
    public Built buildWith(Path memory) {
        try {
            Path out = root.resolve("public");
            Pipeline pipeline = new Pipeline(new BuildRequest(root, overrides), Progress.NONE);
            return new Built(out, pipeline.build(out, new BuildMemory(memory, "test")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The finished site. */
    public record Built(Path folder, BuildReport report) {
        /** The text of a script that hands over a packed one. */
        public String unpacked(String path) {
            String script = html(path);
            String packed = script.substring(script.indexOf('"', script.indexOf(',')) + 1, script.lastIndexOf('"'));
            byte[] bytes = Base64.getDecoder().decode(packed);
            try (InflaterInputStream cards =
                    new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))) {
                return new String(cards.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The links of the tree beside a page, from the top. */
        public List<Element> navigation(String path) {
            return Jsoup.parse(html(path)).select("#ly-navigation li > a");
        }

        public String html(String path) {
            try {
                return Files.readString(folder.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The content of the page's {@code main} element. */
        public String main(String path) {
            String html = html(path);
            int start = html.indexOf("<main");
            int end = html.indexOf("</main>");
            return html.substring(start, end);
        }

        public boolean has(String path) {
            return Files.exists(folder.resolve(path));
        }

        public List<String> problems() {
            return report.problems().stream().map(TestSite::line).toList();
        }
    }

    private static String line(Problem problem) {
        return problem.location() + ": " + problem.severity().label() + " " + problem.code();
    }
}
