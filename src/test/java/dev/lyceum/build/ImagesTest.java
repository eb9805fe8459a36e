package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images on pages: their size, the smaller ones of large ones, and what is wrong with broken ones. */
class ImagesTest {
    @TempDir
    Path root;

    private TestSite site(String page) {
        return TestSite.in(root).file("lyceum.toml", "title = \"T\"\n").file("content/a/index.md", page);
    }

    /** A picture that is no small file. */
    private void draw(String path, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, path.substring(path.lastIndexOf('.') + 1), file.toFile());
    }

    private static List<Element> images(TestSite.Built built) {
        return Jsoup.parse(built.html("a/index.html")).select("main img");
    }

    private static List<Path> scaled(TestSite.Built built) throws IOException {
        Path folder = built.folder().resolve("assets/images");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void equalImagesHaveTheSmallerOnesInCommon() throws IOException {
        draw("content/a/big.jpg", 1800, 400);
        draw("content/b/big.jpg", 1800, 400);
        TestSite.Built built = site("![Big](big.jpg)\n")
                .file("content/b/index.md", "![Big](big.jpg)\n")
                .build();
        String smaller = images(built).get(0).attr("srcset");

        assertThat(built.problems()).isEmpty();
        assertThat(smaller).isNotEmpty();
        assertThat(Jsoup.parse(built.html("b/index.html")).select("main img").attr("srcset"))
                .isEqualTo(smaller);
    }

    @Test
    void aLargeImageHasSmallerOnesThatExistAndAreSmaller() throws IOException {
        draw("content/a/big picture.jpg", 1800, 400);
        TestSite.Built built = site("![Big](<big picture.jpg>)\n").build();

        Element image = images(built).get(0);
        assertThat(image.attr("src")).isEqualTo("big%20picture.jpg");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("1800x400");
        assertThat(image.attr("sizes")).isNotEmpty();
        String[] candidates = image.attr("srcset").split(", ");
        assertThat(candidates).hasSize(3);
        assertThat(candidates[0]).matches("\\.\\./assets/images/[0-9a-f]{20}-720\\.jpg 720w");
        assertThat(candidates[1]).endsWith("-1360.jpg 1360w");
        assertThat(candidates[2]).isEqualTo("big%20picture.jpg 1800w");
        for (Path file : scaled(built)) {
            BufferedImage picture = ImageIO.read(file.toFile());
            assertThat(file.getFileName().toString()).contains("-" + picture.getWidth() + ".");
            assertThat(picture.getHeight()).isEqualTo(Math.round(picture.getWidth() * 400 / 1800f));
            assertThat(Files.size(file)).isLessThan(Files.size(root.resolve("content/a/big picture.jpg")));
        }
        assertThat(scaled(built)).hasSize(2);
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void smallImagesAndDrawingsStayAsTheyAre() throws IOException {
        draw("content/a/small.png", 600, 400);
        draw("content/a/moves.gif", 1800, 300);
        site("").file(
                        "static/line.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3000\" height=\"10\"></svg>");
        TestSite.Built built =
                site("![a](small.png) ![b](moves.gif) ![c](/line.svg)\n").build();

        assertThat(images(built).stream().map(image -> image.attr("width"))).containsExactly("600", "1800", "3000");
        assertThat(images(built)).noneMatch(image -> image.hasAttr("srcset"));
        assertThat(scaled(built)).isEmpty();
    }

    @Test
    void allButTheFirstImageWait() throws IOException {
        draw("content/a/one.png", 20, 10);
        TestSite.Built built = site("![a](one.png)\n\n![b](one.png)\n\n{{< figure src=\"one.png\" >}}\n")
                .build();

        assertThat(images(built).stream().map(image -> image.attr("loading"))).containsExactly("", "lazy", "lazy");
        assertThat(images(built)).allMatch(image -> image.attr("width").equals("20") && image.hasAttr("height"));
    }

    @Test
    void whatTheAuthorSaysOfTheSizeHolds() throws IOException {
        draw("content/a/big.jpg", 1800, 400);
        TestSite.Built built =
                site("{{< figure src=\"big.jpg\" width=\"300\" >}}\n").build();

        Element image = images(built).get(0);
        assertThat(image.attr("width")).isEqualTo("300");
        assertThat(image.hasAttr("height") || image.hasAttr("srcset")).isFalse();
    }

    @Test
    void aBrokenImageIsReportedAndShownAllTheSame() throws IOException {
        draw("content/a/cut.jpg", 1800, 400);
        Path cut = root.resolve("content/a/cut.jpg");
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(bytes, 40_000));
        TestSite.Built built = site("![a](not.png) ![b](cut.jpg)\n")
                .file("content/a/not.png", "no picture")
                .build();

        assertThat(built.problems())
                .anyMatch(problem -> problem.startsWith("content/a/not.png") && problem.endsWith("image-unreadable"));
        assertThat(images(built).stream().map(image -> image.attr("src"))).containsExactly("not.png", "cut.jpg");
        assertThat(built.has("a/not.png")).isTrue();
    }

    @Test
    void webPicturesTellTheirSize() throws IOException {
        site("");
        byte[] header = new byte[40];
        System.arraycopy("RIFF....WEBPVP8X".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, header, 0, 16);
        header[24] = 99; // one less
        header[27] = 49;
        Files.createDirectories(root.resolve("content/a"));
        Files.write(root.resolve("content/a/w.webp"), header);
        Element image = images(site("![w](w.webp)\n").build()).get(0);

        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("100x50");
    }

    @Test
    void anUnchangedImageIsScaledOnce() throws IOException {
        draw("content/a/big.jpg", 1800, 400);
        TestSite site = site("![Big](big.jpg)\n");
        Path memory = root.resolve("memory");
        site.buildWith(memory);
        List<Path> made;
        try (Stream<Path> files = Files.list(memory.resolve("images"))) {
            made = files.sorted().toList();
        }
        assertThat(made).hasSize(2);
        // A remembered one is taken as it is.
        Files.writeString(made.get(0), "remembered");
        Files.setLastModifiedTime(root.resolve("content/a/big.jpg"), FileTime.fromMillis(1));
        TestSite.Built built =
                site.file("content/a/index.md", "![Big](big.jpg) again\n").buildWith(memory);

        assertThat(built.html("assets/images/" + made.get(0).getFileName())).isEqualTo("remembered");
    }
}
