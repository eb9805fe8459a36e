package dev.lyceum.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.TestSite;
import dev.lyceum.config.Overrides;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteServerTest {
    private static final String TOPIC = "+++\ntitle = \"Moon\"\n+++\n";

    @TempDir
    private Path root;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<List<Problem>> readings = new CopyOnWriteArrayList<>();
    private TestSite site;
    private SiteServer server;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        site = TestSite.in(root)
                .file("lyceum.toml", "title = \"Sky\"\n")
                .file("content/moon.md", TOPIC + "Grey and round.\n")
                .file("content/sun.md", "+++\ntitle = \"Sun\"\n+++\nBright.\n")
                .file("static/notes.txt", "0123456789");
        server = SiteServer.bind("127.0.0.1", 0);
        BuildRequest request = new BuildRequest(root, Overrides.NONE);
        server.show(request, false, new SiteServer.Listener() {
            @Override
            public void read(List<Problem> problems) {
                readings.add(problems);
            }

            @Override
            public void changed(Set<Path> files) {}

            @Override
            public void failed(IOException failure) {}
        });
        await(() -> !readings.isEmpty());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void servesPagesWithTheScriptThatKeepsThemFresh() throws Exception {
        HttpResponse<String> page = get("moon/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body())
                .contains("Grey and round.")
                .contains("src=\"/_lyceum/live.js\"")
                .contains("data-source=\"content/moon.md\"");
        assertThat(get("_lyceum/live.js").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(get("assets/lyceum.css").statusCode()).isEqualTo(200);
        assertThat(get("llms.txt").body()).contains("Moon");
    }

    @Test
    void sendsAFileOnceAndInStretches() throws Exception {
        HttpResponse<String> whole = get("notes.txt");
        String tag = whole.headers().firstValue("ETag").orElseThrow();

        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(get("notes.txt", "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<String> part = get("notes.txt", "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
        assertThat(get("notes.txt", "Range", "bytes=10-").statusCode()).isEqualTo(416);
        assertThat(get("notes.txt", "Range", "bytes=2-4", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> head = client.send(
                request("notes.txt")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).contains("10");
    }

    @Test
    void sendsAFolderWithoutSlashToItsPageAndKnowsWhatIsNotThere() throws Exception {
        HttpResponse<String> folder = get("moon?x=1");

        assertThat(folder.statusCode()).isEqualTo(301);
        assertThat(folder.headers().firstValue("Location")).contains("/moon/?x=1");
        assertThat(get("mars/").statusCode()).isEqualTo(404);
        assertThat(get("mars/").body()).contains("<main");
    }

    @Test
    void refusesForeignNamesOtherMethodsAndWaysOut() throws Exception {
        Files.writeString(root.resolve("secret.txt"), "hidden");

        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
        for (String path :
                List.of("/../secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "/..%5csecret.txt", "//secret.txt")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .doesNotContain("hidden")
                    .doesNotStartWith("HTTP/1.1 200");
        }
    }

    @Test
    void showsAChangedText() throws Exception {
        site.file("content/moon.md", TOPIC + "Silver.\n");

        await(() -> body("moon/").contains("Silver."));
    }

    @Test
    void showsAChangedHeaderEverywhere() throws Exception {
        site.file("content/moon.md", "+++\ntitle = \"Luna\"\n+++\nGrey.\n");

        await(() -> body("sun/").contains("Luna"));
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws Exception {
        String cookie = "Cookie: " + "c".repeat(70_000) + "\r\n";
        assertThat(raw("GET /moon/ HTTP/1.1\r\nHost: localhost\r\n" + cookie + "\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(raw("GET /moon/?" + "q".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(status("moon/")).isEqualTo(200);
    }

    @Test
    void showsNewAndDeletedPages() throws Exception {
        site.file("content/planets/mars.md", "+++\ntitle = \"Mars\"\n+++\nRed.\n");
        Files.delete(root.resolve("content/moon.md"));

        await(() -> body("planets/mars/").contains("Red."));
        await(() -> status("moon/") == 404);
    }

    @Test
    void showsAChangedTemplate() throws Exception {
        site.file("templates/partials/footer.html", "<footer>Made by hand</footer>");

        await(() -> body("moon/").contains("Made by hand"));
    }

    @Test
    void showsTheLastGoodPageWhileATemplateIsBrokenAndSaysWhere() throws Exception {
        get("moon/");
        int before = readings.size();
        site.file("templates/page.html", "{% if %}");

        await(() -> readings.size() > before
                && readings.get(readings.size() - 1).stream()
                        .anyMatch(problem -> problem.location().path().equals("templates/page.html")));
        assertThat(get("moon/").body()).contains("Grey and round.");
        Files.delete(root.resolve("templates/page.html"));
        await(() -> readings.get(readings.size() - 1).isEmpty());
    }

    @Test
    void takesTheNextFreePort() throws IOException {
        try (SiteServer other = SiteServer.bind("127.0.0.1", server.port())) {
            assertThat(other.port()).isGreaterThan(server.port());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/" + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private String body(String path) {
        try {
            return get(path).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request that no well-behaved client sends. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
