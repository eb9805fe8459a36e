package dev.lyceum.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Asks whether there is something at an address: by HEAD, and by GET where a server does not like that. Waits and asks again
 * when a server is busy.
 */
public final class LinkProbe {
    private static final int TRIES = 3;
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final HttpClient client;
    private final Duration timeout;
    private final Duration pause;
    private final String agent;

    /**
     * @param agent what the program calls itself
     * @param timeout of one question
     * @param pause before the second try, where the server does not say how long; then twice as long each time
     */
    public LinkProbe(String agent, Duration timeout, Duration pause) {
        this.agent = agent;
        this.timeout = timeout;
        this.pause = pause;
        this.client = HttpClient.newBuilder()
                .followRedirects(Redirect.NORMAL)
                .connectTimeout(timeout)
                .build();
    }

    /**
     * What came of it.
     *
     * @param isGone whether the server is there and says that the page is not
     * @param words for the author; empty when all is well
     */
    record Answer(boolean isGone, String words) {
        static final Answer FINE = new Answer(false, "");

        boolean isFine() {
            return words.isEmpty();
        }
    }

    Answer ask(URI address) {
        Answer answer = Answer.FINE;
        Duration wait = pause;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                Reply reply = reply(address);
                if (!BUSY.contains(reply.status())) {
                    return judge(reply.status());
                }
                answer = judge(reply.status());
                Duration wanted = reply.after().orElse(wait);
                if (attempt == TRIES || wanted.compareTo(LONGEST_WAIT) > 0) {
                    return answer;
                }
                sleep(wanted);
            } catch (SSLException e) {
                return new Answer(false, "the server's certificate is not accepted (" + e.getMessage() + ")");
            } catch (IOException | IllegalArgumentException e) {
                answer = new Answer(false, words(e));
                if (attempt < TRIES) {
                    sleep(wait);
                }
            }
            wait = wait.multipliedBy(2);
        }
        return answer;
    }

    /** @param after how long the server wants us to wait */
    private record Reply(int status, Optional<Duration> after) {}

    private Reply reply(URI address) throws IOException {
        Reply head = send(address, "HEAD");
        boolean refused = head.status() >= 400 && !BUSY.contains(head.status());
        return refused ? send(address, "GET") : head;
    }

    private Reply send(URI address, String method) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .timeout(timeout)
                .header("User-Agent", agent)
                .header("Accept", "text/html,*/*")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").flatMap(LinkProbe::seconds));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static Optional<Duration> seconds(String text) {
        String number = text.strip();
        return number.matches("[0-9]{1,6}")
                ? Optional.of(Duration.ofSeconds(Integer.parseInt(number)))
                : Optional.empty();
    }

    /** That a server shows a page to people only, or was asked too much, says nothing against the link. */
    private static Answer judge(int status) {
        if (GONE.contains(status)) {
            return new Answer(true, "the server says that there is no such page (" + status + ")");
        } else if (status >= 500 && status < 600) {
            return new Answer(false, "the server failed (" + status + ")");
        }
        return Answer.FINE;
    }

    private static String words(Exception e) {
        if (e instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        boolean unresolved = e instanceof ConnectException
                && e.getCause() != null
                && (e.getCause() instanceof UnresolvedAddressException
                        || e.getCause().getCause() instanceof UnresolvedAddressException);
        if (unresolved) {
            return "there is no such host";
        }
        return String.format(
                Locale.ROOT,
                "no connection (%s)",
                Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
    }

    private static void sleep(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        return new CancellationException("the check was interrupted");
    }
}
