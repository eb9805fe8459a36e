package dev.lyceum.browser;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A finished site on a web server below a path and in the file system, and a browser to look at it. */
public final class ServedSite implements AutoCloseable {
    private final Path folder;
    private final FolderServer server;
    private final Browsers browsers;

    public ServedSite(Path folder) {
        this.folder = folder;
        try {
            server = new FolderServer(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        browsers = new Browsers();
    }

    public Path folder() {
        return folder;
    }

    public Browser browser() {
        return browsers.browser();
    }

    /** Where a file of the site is by {@code http} or {@code file}; its path may have a fragment. */
    public String url(String protocol, String path) {
        String file = path.replaceFirst("#.*", "");
        return (protocol.equals("http")
                        ? server.url(file)
                        : folder.resolve(file).toUri().toString())
                + path.substring(file.length());
    }

    /** Where the web server has a file of the site. */
    public String url(String path) {
        return url("http", path);
    }

    /**
     * Pages by both protocols. From a disk, the error page of a site with a base URL links to where the site would be, so it
     * is left out.
     */
    static Stream<Arguments> byProtocol(List<String> pages) {
        return Stream.of("http", "file")
                .flatMap(protocol -> pages.stream()
                        .filter(path -> protocol.equals("http") || !path.equals("404.html"))
                        .map(path -> Arguments.of(protocol, path)));
    }

    @Override
    public void close() {
        browsers.close();
        server.close();
    }
}
