package dev.lyceum.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.TestSite;
import dev.lyceum.config.Overrides;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many clients, and clients that hang, do not take the preview's memory and threads. */
@Timeout(60)
class ServerLimitsTest {
    private static final String EVENTS = "GET /_lyceum/events HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    private Path root;

    @Test
    void pagesAreServedBesideMoreListenersAndHalfRequestsThanThereAreThreads() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        TestSite.in(root).file("lyceum.toml", "title = 'Sky'\n").file("content/moon.md", "Grey and round.\n");
        List<Socket> sockets = new ArrayList<>();
        try (SiteServer server = SiteServer.bind("127.0.0.1", 0)) {
            server.show(new BuildRequest(root, Overrides.NONE), false, new SiteServer.Listener() {
                @Override
                public void read(List<Problem> problems) {
                    ready.countDown();
                }

                @Override
                public void changed(Set<Path> files) {}

                @Override
                public void failed(IOException failure) {}
            });
            assertThat(ready.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 300; i++) {
                sockets.add(say(server.port(), i % 2 == 0 ? EVENTS : "GET /moon/ HT"));
            }

            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/moon/"))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(page.body()).contains("Grey and round.");
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().equals("lyceum-serve")))
                    .hasSizeLessThanOrEqualTo(SiteServer.MOST_THREADS);
        } finally {
            close(sockets);
        }
    }

    @Test
    void aListenerThatDoesNotReadIsLetGo() throws Exception {
        LiveEvents events = new LiveEvents();
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        http.createContext("/", exchange -> {
            try (exchange) {
                events.serve(exchange, "{}");
            }
        });
        http.setExecutor(threads);
        http.start();
        try (Socket deaf = say(http.getAddress().getPort(), EVENTS)) {
            await(() -> events.open() == 1);
            String news = "x".repeat(1 << 20);

            for (int i = 0; i < 100; i++) {
                events.send(news);
            }

            await(() -> events.open() == 0);
            assertThat(deaf.isConnected()).isTrue();
        } finally {
            http.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void aDownloadThatIsNotTakenIsLetGoAndASlowOneIsNot() throws Exception {
        try (Download download = new Download(Duration.ofMillis(600), Duration.ofMinutes(1))) {
            try (Socket slow = download.ask()) {
                long taken = 0;
                for (byte[] part = slow.getInputStream().readNBytes(4 << 20);
                        part.length > 0;
                        part = slow.getInputStream().readNBytes(4 << 20)) {
                    taken += part.length;
                    Thread.sleep(200);
                }
                assertThat(taken).isGreaterThan(Download.BYTES);
                assertThat(download.failed.getCount()).isEqualTo(1);
            }
            try (Socket deaf = download.ask()) {
                assertThat(download.failed.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(deaf.isConnected()).isTrue();
            }
        }
    }

    @Test
    void aDownloadThatIsTakenInDropsIsLetGoInTheEnd() throws Exception {
        try (Download download = new Download(Duration.ofMinutes(1), Duration.ofSeconds(1));
                Socket slow = download.ask()) {
            InputStream in = slow.getInputStream();
            for (int i = 0; i < 400 && download.failed.getCount() > 0; i++) {
                in.skipNBytes(16 << 10);
                Thread.sleep(20);
            }

            assertThat(download.failed.await(1, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A server with one large file. */
    private static final class Download implements AutoCloseable {
        static final int BYTES = 32 << 20;

        final CountDownLatch failed = new CountDownLatch(1);
        private final StallGuard stalls;
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer http;

        Download(Duration patience, Duration longest) throws IOException {
            stalls = new StallGuard(patience, longest);
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            http.createContext("/", exchange -> {
                try {
                    new Responder(exchange, stalls)
                            .file("text/plain", "\"a\"", new Responder.InMemory(new byte[BYTES]));
                } catch (IOException e) {
                    failed.countDown();
                    throw e;
                }
            });
            http.setExecutor(threads);
            http.start();
        }

        Socket ask() throws IOException {
            return say(
                    http.getAddress().getPort(), "GET /file HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }

        @Override
        public void close() {
            http.stop(0);
            threads.shutdownNow();
            stalls.close();
        }
    }

    private static Socket say(int port, String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
