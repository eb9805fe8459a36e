package dev.lyceum.build;

import dev.lyceum.output.OutputFile;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.Page;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A site that is kept up to date in memory. A change of a page's text is taken up at once by {@link #take}, everything
 * else by the next {@link #refresh}. Files may be asked for by several threads at any time.
 */
public final class LiveSite implements AutoCloseable {
    private static final int MOST_GOOD_PAGES = 500;

    private final BuildRequest request;
    private final Workers workers = new Workers();
    private final PageMemory memory = new HeldPages();
    private final Map<String, OutputFile> good = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OutputFile> eldest) {
            return size() > MOST_GOOD_PAGES;
        }
    });
    private final Set<Path> takenMeanwhile = new LinkedHashSet<>();
    private volatile Optional<LiveState> state = Optional.empty();

    public LiveSite(BuildRequest request) {
        this.request = request;
    }

    /**
     * What became of changed files.
     *
     * @param urls of pages that show another text now, without leading slash
     * @param complete whether that was all, so that no refresh is needed to show it
     */
    public record Taken(List<String> urls, boolean complete) {}

    /** Whether there is anything to show yet. */
    public boolean ready() {
        return state.isPresent();
    }

    /** Reads everything that has changed since the last time. */
    public void refresh(Progress progress) throws IOException {
        synchronized (takenMeanwhile) {
            takenMeanwhile.clear();
        }
        LiveState fresh;
        try {
            ParsedSite parsed = new SiteReader(request, workers, progress, memory).read();
            fresh = LiveState.of(parsed, workers, request.templates());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        synchronized (takenMeanwhile) {
            take(fresh, takenMeanwhile);
            state = Optional.of(fresh);
        }
    }

    /** Takes up templates, and the texts of pages whose header is as before, without looking at the rest of the site. */
    public Taken take(Collection<Path> files) {
        synchronized (takenMeanwhile) {
            if (state.isEmpty()) {
                return new Taken(List.of(), false);
            }
            if (files.stream().allMatch(this::isTemplate)) {
                state = state.map(now -> now.themed(request.templates()));
                return new Taken(List.of(), true);
            }
            takenMeanwhile.addAll(files);
            return take(state.get(), files);
        }
    }

    private boolean isTemplate(Path file) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(request.source().toAbsolutePath().normalize().resolve("templates"));
    }

    private Taken take(LiveState into, Collection<Path> files) {
        List<String> urls = new ArrayList<>();
        boolean complete = true;
        for (Path file : files) {
            Optional<Page> page = reread(into, file);
            page.ifPresent(into::take);
            page.ifPresent(taken -> urls.add(taken.url()));
            complete &= page.isPresent();
        }
        return new Taken(List.copyOf(urls), complete);
    }

    /** The page of a file with its new text; empty when more has changed than that. */
    private Optional<Page> reread(LiveState current, Path changed) {
        Path root = request.source().toAbsolutePath().normalize();
        Path file = changed.toAbsolutePath().normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String path = SourceReader.pathBelow(root, file);
        Optional<Page> page = current.parsed().site().ofSource(path);
        Optional<ParsedPage> before = page.flatMap(Page::source);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        try {
            SourceFile source = new SourceFile(
                    path,
                    before.get().file().file(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis());
            ParsedPage text = SiteReader.parse(source, current.parsers().of(source));
            boolean samePlace =
                    text.frontMatter().table().equals(before.get().frontMatter().table());
            return samePlace ? page.map(known -> known.with(text)) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // gone again or being written: the refresh will tell
        }
    }

    /** Everything that is known to be wrong; more is known once all pages have been looked at. */
    public List<Problem> problems() {
        return state.map(LiveState::problems).orElse(List.of());
    }

    /** The file that a page is made from, by the path that it is written to. */
    public Optional<String> source(String path) {
        return state.flatMap(now -> now.page(path))
                .flatMap(Page::source)
                .map(source -> source.file().path());
    }

    /**
     * A file of the site. A page that cannot be made is the last one that could.
     *
     * @param path below the site's root, not percent-encoded, without leading slash
     */
    public Optional<LiveFile> file(String path) throws IOException {
        if (state.isEmpty()) {
            return Optional.empty();
        }
        LiveState now = state.get();
        Optional<Page> page = now.page(path);
        if (page.isPresent()) {
            Optional<OutputFile> rendered = now.render(page.get());
            rendered.ifPresent(made -> good.put(path, made));
            return rendered.or(() -> Optional.ofNullable(good.get(path)))
                    .map(made -> new LiveFile.Made(path, made.bytes()));
        }
        Optional<LiveFile> file = now.file(path);
        return file.isPresent() ? file : wholeFile(now, path, () -> isOutdated(now));
    }

    private Optional<LiveFile> wholeFile(LiveState now, String path, BooleanSupplier unwanted) throws IOException {
        try {
            return now.wholeFile(path, request, workers, unwanted);
        } catch (CancellationException e) {
            return Optional.empty(); // the reader's page is about to be loaded again
        }
    }

    private boolean isOutdated(LiveState then) {
        return state.filter(now -> now == then).isEmpty();
    }

    /**
     * Looks at every page, for the problems that only show in rendering.
     *
     * @param unwanted whether something more important has come up
     */
    public void lookThrough(BooleanSupplier unwanted) throws IOException {
        if (state.isPresent()) {
            LiveState now = state.get();
            wholeFile(now, "", () -> unwanted.getAsBoolean() || isOutdated(now));
        }
    }

    /** The page that says that there is nothing at a path. */
    public Optional<LiveFile> missing(String path) {
        return state.flatMap(now -> now.missing(path)).map(file -> new LiveFile.Made(path, file.bytes()));
    }

    @Override
    public void close() {
        workers.close();
    }
}
