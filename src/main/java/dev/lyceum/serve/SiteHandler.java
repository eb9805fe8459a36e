package dev.lyceum.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lyceum.build.LiveFile;
import dev.lyceum.build.LiveSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests for the files of a site. */
final class SiteHandler implements HttpHandler {
    private static final String EVENTS = LivePage.FOLDER + "events";

    /** In signs, with the address; browsers send a tenth of it at most. */
    private static final int LARGEST_HEADERS = 64 * 1024;

    private final LiveSite site;
    private final HostGuard guard;
    private final StallGuard stalls;
    private final LiveEvents events;
    private final Supplier<Bulletin> state;

    /**
     * @param state what an open page is told first
     */
    SiteHandler(LiveSite site, HostGuard guard, StallGuard stalls, LiveEvents events, Supplier<Bulletin> state) {
        this.site = site;
        this.guard = guard;
        this.stalls = stalls;
        this.events = events;
        this.state = state;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange, new Responder(exchange, stalls));
        } catch (NoSuchFileException e) {
            new Responder(exchange, stalls).text(404, "This file is gone.");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange, Responder responder) throws IOException {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        String method = exchange.getRequestMethod();
        Optional<String> path = path(exchange.getRequestURI());
        if (isTooLarge(exchange)) {
            exchange.getResponseHeaders().set("Connection", "close");
            responder.text(431, "The headers of this request are too large.");
        } else if (!guard.admits(host)) {
            responder.text(421, "This preview does not answer to the name " + host + ".");
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            responder.text(405, "A preview can only be read.");
        } else if (path.isEmpty()) {
            responder.text(400, "This is no path of a site.");
        } else if (path.get().equals(EVENTS)) {
            if (!events.serve(exchange, state.get().json())) {
                exchange.getResponseHeaders().set("Retry-After", "60");
                responder.text(503, "Too many pages are open to keep this one fresh.");
            }
        } else if (path.get().startsWith(LivePage.FOLDER)) {
            own(responder, path.get().substring(LivePage.FOLDER.length()));
        } else if (!site.ready()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            responder.bytes(
                    503, "text/html; charset=utf-8", resource("waiting.html").readAllBytes());
        } else {
            site(exchange, responder, path.get());
        }
    }

    private static boolean isTooLarge(HttpExchange exchange) {
        long signs = exchange.getRequestURI().toString().length();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            for (String value : header.getValue()) {
                signs += header.getKey().length() + value.length();
            }
        }
        return signs > LARGEST_HEADERS;
    }

    /** The path without leading slash; empty where it leads out of the site or cannot be a file's. */
    private static Optional<String> path(URI uri) {
        String path = uri.getPath();
        if (path == null || !path.startsWith("/") || path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        for (String name : path.split("/", -1)) {
            if (name.equals("..") || name.equals(".")) {
                return Optional.empty();
            }
        }
        return Optional.of(path.substring(1));
    }

    /** The preview's own files. */
    private static void own(Responder responder, String name) throws IOException {
        if (name.equals("live.js")) {
            responder.bytes(200, MediaTypes.of(name), resource(name).readAllBytes());
        } else {
            responder.text(404, "There is no such file.");
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = SiteHandler.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("not packed: " + name);
        }
        return stream;
    }

    private void site(HttpExchange exchange, Responder responder, String path) throws IOException {
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        long version = state.get().version(); // of before the page is made, so that no later change is missed
        Optional<LiveFile> found = site.file(file);
        if (found.isPresent()) {
            file(responder, found.get(), version);
        } else if (!file.endsWith("/index.html")
                && site.file(file + "/index.html").isPresent()) {
            URI uri = exchange.getRequestURI();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            responder.redirect("/" + uri.getRawPath().replaceFirst("^/+", "") + "/" + query);
        } else {
            missing(responder, path);
        }
    }

    private void file(Responder responder, LiveFile found, long version) throws IOException {
        String type = MediaTypes.of(found.path());
        if (found instanceof LiveFile.Stored stored) {
            String tag =
                    "\"" + Files.getLastModifiedTime(stored.file()).toMillis() + "-" + Files.size(stored.file()) + "\"";
            responder.file(type, tag, new Responder.Stored(stored.file()));
        } else if (found instanceof LiveFile.Made made) {
            String tag = LivePage.tag(made.bytes());
            byte[] bytes = MediaTypes.isHtml(found.path())
                    ? LivePage.with(made.bytes(), tag, site.source(found.path()).orElse(""), version)
                    : made.bytes();
            responder.file(type, "\"" + tag + "\"", new Responder.InMemory(bytes));
        }
    }

    private void missing(Responder responder, String path) throws IOException {
        Optional<byte[]> page = site.missing(path)
                .filter(LiveFile.Made.class::isInstance)
                .map(file -> LivePage.with(
                        ((LiveFile.Made) file).bytes(), "", "", state.get().version()));
        if (page.isPresent()) {
            responder.bytes(404, "text/html; charset=utf-8", page.get());
        } else {
            responder.text(404, "There is no such page.");
        }
    }
}
