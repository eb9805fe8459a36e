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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Asks whether there is something at an address: by HEAD, and by GET where a server does not like that. Waits and asks again,
 * by GET then, when a server is busy or fails.
 */
public final class LinkProbe {
    private static final int TRIES = 3;
    private static final int TOO_MANY = 429;
    private static final Set<Integer> BUSY = Set.of(TOO_MANY, 500, 502, 503, 504);
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

    /** What came of it. */
    enum Outcome {
        /** Something is there. */
        FOUND,
        /** The server says that there is no such page. */
        GONE,
        /** The server answers, but not as it should. */
        FAILED,
        /** Nobody answers. */
        SILENT,
        /** The server wants to be left alone for longer than a check lasts. */
        BUSY
    }

    /** @param words for the author; empty when there is nothing to say against the link */
    record Answer(Outcome outcome, String words) {
        static final Answer FOUND = new Answer(Outcome.FOUND, "");
        static final Answer BUSY = new Answer(Outcome.BUSY, "");
    }

    Answer ask(URI address) {
        Answer answer = Answer.FOUND;
        Duration wait = pause;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Duration wanted = wait;
            try {
                Reply reply = attempt == 1 ? reply(address) : send(address, "GET");
                answer = judge(reply.status());
                if (!BUSY.contains(reply.status())) {
                    return answer;
                }
                wanted = reply.after().orElse(wait);
                if (wanted.compareTo(LONGEST_WAIT) > 0) {
                    return new Answer(Outcome.BUSY, answer.words());
                }
            } catch (SSLException e) {
                return new Answer(Outcome.FAILED, "the server's certificate is not accepted (" + e.getMessage() + ")");
            } catch (HttpTimeoutException | ConnectException e) {
                answer = new Answer(Outcome.SILENT, words(e));
            } catch (IOException | IllegalArgumentException e) {
                answer = new Answer(Outcome.FAILED, words(e));
            }
            if (attempt < TRIES) {
                sleep(wanted);
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
                    response.headers().firstValue("Retry-After").flatMap(LinkProbe::wait));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Of a number of seconds or a date. */
    private static Optional<Duration> wait(String retryAfter) {
        String text = retryAfter.strip();
        if (text.matches("[0-9]{1,6}")) {
            return Optional.of(Duration.ofSeconds(Integer.parseInt(text)));
        }
        try {
            Instant end = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return Optional.of(Duration.between(Instant.now(), end)).filter(duration -> !duration.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** That a server shows a page to people only, or was asked too much, says nothing against the link. */
    private static Answer judge(int status) {
        if (GONE.contains(status)) {
            return new Answer(Outcome.GONE, "the server says that there is no such page (" + status + ")");
        } else if (status >= 500 && status < 600) {
            return new Answer(Outcome.FAILED, "the server failed (" + status + ")");
        }
        return status == TOO_MANY ? Answer.BUSY : Answer.FOUND;
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
