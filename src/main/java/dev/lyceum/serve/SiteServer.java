package dev.lyceum.serve;

import com.sun.net.httpserver.HttpServer;
import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.LiveSite;
import dev.lyceum.build.Progress;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Serves a site to its author and follows the changes of its files. */
public final class SiteServer implements AutoCloseable {
    /** So long nothing may change before the whole site is looked at again after a change that is already shown. */
    private static final long QUIET_MILLIS = 300;

    private static final int MOST_PORTS = 100;
    private static final int BACKLOG = 64;
    /** Of those who ask; open pages that listen for changes take one each. */
    static final int MOST_THREADS = 2 * LiveEvents.MOST;

    /** So many seconds a client may take to say what it wants; it has a thread meanwhile. */
    private static final String REQUEST_SECONDS = "5";

    /** How long a client may take nothing of what is sent to it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How long one file may take; who wants more of it can ask for the rest. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";

    private final HttpServer http;
    private final String address;
    /** The three that follow the site. */
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> daemon(task, "lyceum-watch"));

    private final ThreadPoolExecutor answering = new ThreadPoolExecutor(
            MOST_THREADS,
            MOST_THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> daemon(task, "lyceum-serve"));

    private final LiveEvents events = new LiveEvents();
    private final StallGuard stalls = new StallGuard(PATIENCE, LONGEST_ANSWER);
    private final BlockingQueue<Urgency> due = new LinkedBlockingQueue<>();
    private volatile Bulletin bulletin = new Bulletin(0, false, false, "", List.of());

    private enum Urgency {
        AT_ONCE,
        WHEN_QUIET
    }

    private SiteServer(HttpServer http, String address) {
        this.http = http;
        this.address = address;
        answering.allowCoreThreadTimeOut(true);
    }

    /** Told what happens, from several threads. */
    public interface Listener {
        /** The site has been read, for the first time or again. */
        void read(List<Problem> problems);

        void changed(Set<Path> files);

        /** The last state of the site goes on being served. */
        void failed(IOException failure);
    }

    /**
     * Takes the port or, when it is taken, the next free one; nothing is served yet.
     *
     * @param address to listen on: a name or an address of this machine
     * @throws IOException when there is no such address or no free port
     */
    public static SiteServer bind(String address, int port) throws IOException {
        if (System.getProperty(REQUEST_TIME) == null) {
            System.setProperty(REQUEST_TIME, REQUEST_SECONDS); // read once, when the first server is made
        }
        InetAddress local = InetAddress.getByName(address);
        for (int next = port; ; next++) {
            try {
                return new SiteServer(HttpServer.create(new InetSocketAddress(local, next), BACKLOG), address);
            } catch (BindException e) {
                if (port == 0 || next - port == MOST_PORTS || next == 65_535) {
                    throw e;
                }
            }
        }
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Where the site is to be seen on this machine. */
    public String url() {
        InetAddress bound = http.getAddress().getAddress();
        String host = bound.isLoopbackAddress() || bound.isAnyLocalAddress() ? "localhost" : address;
        return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /**
     * Reads the site, serves it and watches its files until the server is closed.
     *
     * @param navigate whether open pages go to a page whose text has changed
     */
    public void show(BuildRequest request, boolean navigate, Listener listener) throws IOException {
        LiveSite site = new LiveSite(request);
        HostGuard guard = new HostGuard(http.getAddress().getAddress(), address);
        http.createContext("/", new SiteHandler(site, guard, stalls, events, () -> bulletin));
        http.setExecutor(answering);
        http.start();
        SourceWatcher watcher = new SourceWatcher(request.source());
        threads.execute(watcher::run);
        threads.execute(() -> follow(watcher, site, navigate, listener));
        threads.execute(() -> keepWhole(site, listener));
        due.add(Urgency.AT_ONCE);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Shows new texts at once and asks for the rest to be looked at. */
    private void follow(SourceWatcher watcher, LiveSite site, boolean navigate, Listener listener) {
        try (watcher) {
            while (true) {
                Set<Path> changed = watcher.await();
                listener.changed(changed);
                LiveSite.Taken taken = site.take(changed);
                if (taken.complete()) {
                    boolean styles = changed.stream().allMatch(SiteServer::isStyleSheet);
                    String open = navigate && taken.urls().size() == 1
                            ? "/" + taken.urls().get(0)
                            : "";
                    announce(site, styles, open);
                }
                due.add(taken.complete() ? Urgency.WHEN_QUIET : Urgency.AT_ONCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            listener.failed(e);
        }
    }

    private static boolean isStyleSheet(Path file) {
        return file.toString().endsWith(".css");
    }

    private void keepWhole(LiveSite site, Listener listener) {
        try (site) {
            while (true) {
                Urgency urgency = due.take();
                while (urgency == Urgency.WHEN_QUIET) {
                    Urgency next = due.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                    if (next == null) {
                        break;
                    }
                    urgency = next;
                }
                due.removeIf(Urgency.AT_ONCE::equals);
                refresh(site, listener);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh(LiveSite site, Listener listener) {
        try {
            site.refresh(Progress.NONE);
            announce(site, false, "");
            if (due.isEmpty()) {
                site.lookThrough(() -> !due.isEmpty());
                announceErrors(site);
            }
            listener.read(site.problems());
        } catch (IOException e) {
            listener.failed(e);
        } catch (CancellationException e) {
            // the server is being closed, and the thread's interruption says so too
        } catch (RuntimeException e) {
            listener.failed(new IOException("the site could not be read again: " + e, e));
        }
    }

    private synchronized void announce(LiveSite site, boolean styles, String open) {
        bulletin = new Bulletin(bulletin.version() + 1, site.ready(), styles, open, site.problems());
        events.send(bulletin.json());
    }

    /** Says what has been found by looking at every page, where that is news. */
    private synchronized void announceErrors(LiveSite site) {
        Bulletin now = new Bulletin(bulletin.version(), true, bulletin.styles(), "", site.problems());
        if (!now.errors().equals(bulletin.errors())) {
            bulletin = now;
            events.send(now.json());
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        answering.shutdownNow();
        stalls.close();
    }
}
