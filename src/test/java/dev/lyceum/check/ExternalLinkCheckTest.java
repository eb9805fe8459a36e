package dev.lyceum.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of the test's own; nothing here goes out to the network. */
final class ExternalLinkCheckTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private HttpServer server;
    private String root;
    private String retryAfter = "3600";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        root = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("User-Agent"));
        int count = counts.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
        int status = 200;
        try {
            if (path.startsWith("/many")) {
                Thread.sleep(20);
            } else if (path.startsWith("/slow")) {
                Thread.sleep(3_000);
            } else if (path.startsWith("/moved")) {
                exchange.getResponseHeaders().add("Location", root + "/fine");
                status = 301;
            } else if (path.startsWith("/no-head")) {
                status = exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
            } else if (path.startsWith("/busy")) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                status = count == 1 ? 429 : 200;
            } else if (path.startsWith("/fails-head")) {
                status = exchange.getRequestMethod().equals("HEAD") ? 500 : 200;
            } else if (path.startsWith("/tired")) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
                status = 429;
            } else if (path.startsWith("/status")) {
                status = Integer.parseInt(path.substring("/status".length()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        atOnce.decrementAndGet();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Checks site(String text) throws IOException {
        LinkProbe probe = new LinkProbe("lyceum-check/test", Duration.ofSeconds(1), Duration.ofMillis(10));
        return Checks.in(folder)
                .file("lyceum.toml", "title = \"T\"\n")
                .file("content/a.md", text.replace("ROOT", root))
                .asking(new ExternalLinkCheck(probe, LinkMemory.read(memory(), NOW)));
    }

    private Optional<Path> memory() {
        return Optional.of(folder.resolve("cache/links.json"));
    }

    @Test
    void onlyWhatIsGoneOrFailsIsTold() throws IOException {
        List<String> found = site("""
                        [1](ROOT/fine#part) [2](ROOT/status404) [3](ROOT/status410)

                        [4](ROOT/status403) [5](ROOT/status999) [6](ROOT/status503)

                        [7](ROOT/moved) [8](ROOT/no-head) [9](mailto:a@example.org)

                        [again](ROOT/status404)
                        """).found();

        assertThat(found)
                .containsExactly(
                        place(1, 2) + " external-broken",
                        place(1, 3) + " external-broken",
                        place(3, 3) + " external-unreachable",
                        "content/a.md:7:9 external-broken");
        assertThat(counts.get("/status404").get())
                .as("HEAD, then GET, for both places")
                .isEqualTo(2);
        assertThat(counts.get("/status503").get()).as("tries").isEqualTo(3);
        assertThat(asked).contains("HEAD /no-head lyceum-check/test", "GET /no-head lyceum-check/test");
        assertThat(asked).contains("HEAD /fine lyceum-check/test");
    }

    /** Of the nth link of a line whose links all look the same but for their paths. */
    private String place(int line, int number) throws IOException {
        String text = Files.readAllLines(folder.resolve("content/a.md")).get(line - 1);
        int at = -1;
        for (int i = 0; i < number; i++) {
            at = text.indexOf("](", at + 1);
        }
        return "content/a.md:" + line + ":" + (at + 3);
    }

    @Test
    void aBusyServerIsAskedAgainAfterTheTimeItWants() throws IOException {
        long start = System.nanoTime();

        assertThat(site("[b](ROOT/busy)\n").found()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(counts.get("/busy").get()).isEqualTo(2);
    }

    @Test
    void aServerThatOnlyFailsAtHeadHasThePage() throws IOException {
        assertThat(site("[f](ROOT/fails-head)\n").found()).isEmpty();

        assertThat(counts.get("/fails-head").get()).isEqualTo(2);
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsNotAskedForTheRest() throws IOException {
        assertThat(site("[t](ROOT/tired) [f](ROOT/fine) [a](ROOT/tired2) [b](ROOT/tired3) [c](ROOT/tired4)\n")
                        .found())
                .isEmpty();

        assertThat(asked).as("one a lane").hasSizeLessThanOrEqualTo(3);
        assertThat(LinkMemory.read(memory(), NOW).isFine(java.net.URI.create(root + "/tired")))
                .as("is remembered")
                .isFalse();
    }

    @Test
    void aServerMaySayByADateHowLongItWantsToBeLeftAlone() throws IOException {
        retryAfter = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));

        assertThat(site("[t](ROOT/tired)\n").found()).isEmpty();

        assertThat(asked).hasSize(1);
    }

    @Test
    void aHostThatDoesNotAnswerIsNotAskedForEachOfItsPages() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("[s](ROOT/slow").append(i).append(")\n");
        }

        assertThat(site(text.toString()).found())
                .hasSize(20)
                .allMatch(problem -> problem.endsWith(" external-unreachable"));

        assertThat(counts).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws IOException {
        assertThat(site("[s](ROOT/slow)\n").issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.problem().message()).endsWith("no answer in time"));
    }

    @Test
    void oneHostIsAskedTwoThingsAtATime() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("[l](ROOT/many").append(i).append(")\n");
        }

        assertThat(site(text.toString()).found()).isEmpty();

        assertThat(asked).hasSize(30);
        assertThat(mostAtOnce.get()).isBetween(1, 2);
    }

    @Test
    void whatAnsweredIsNotAskedAgainForAWeekAndWhatFailedIs() throws IOException {
        site("[f](ROOT/fine) [g](ROOT/status404)\n").issues();
        asked.clear();

        assertThat(site("[f](ROOT/fine) [g](ROOT/status404)\n").found()).hasSize(1);

        assertThat(asked).isNotEmpty().allMatch(request -> request.contains("/status404"));
        Instant later = NOW.plus(Duration.ofDays(8));
        assertThat(LinkMemory.read(memory(), later).isFine(java.net.URI.create(root + "/fine")))
                .isFalse();
        assertThat(LinkMemory.read(memory(), NOW).isFine(java.net.URI.create(root + "/fine")))
                .isTrue();
    }

    @Test
    void nobodyIsAskedUnlessThatIsWanted() throws IOException {
        Checks.in(folder)
                .file("lyceum.toml", "title = \"T\"\n")
                .file("content/a.md", "[x](" + root + "/status404)\n")
                .found();

        assertThat(asked).isEmpty();
    }

    @Test
    void aMemoryThatCannotBeReadOrKeptIsDoneWithout() throws IOException {
        Files.createDirectories(folder.resolve("cache"));
        Files.write(memory().orElseThrow(), new byte[] {'{', (byte) 0xff});
        assertThat(site("[g](ROOT/status404)\n").found()).hasSize(1);
        Files.delete(memory().orElseThrow());
        Files.createDirectories(memory().orElseThrow());

        assertThat(site("[f](ROOT/fine) [g](ROOT/status404)\n").found()).hasSize(1);

        try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
            assertThat(left).containsExactly(memory().orElseThrow());
        }
    }
}
