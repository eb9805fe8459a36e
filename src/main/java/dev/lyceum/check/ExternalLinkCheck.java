package dev.lyceum.check;

import dev.lyceum.build.Progress;
import dev.lyceum.build.Workers;
import dev.lyceum.check.LinkProbe.Answer;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.LinkTarget;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks other sites for what pages link to. Each address once, at most two at a time of one host, and none that answered
 * lately.
 */
public final class ExternalLinkCheck {
    private static final int LANES = 16;
    private static final int LANES_OF_A_HOST = 2;

    private final LinkProbe probe;
    private final LinkMemory memory;

    public ExternalLinkCheck(LinkProbe probe, LinkMemory memory) {
        this.probe = probe;
        this.memory = memory;
    }

    List<Issue> issues(CheckedSite site, Progress progress) throws IOException {
        Map<URI, List<LinkUse>> uses = new LinkedHashMap<>();
        for (LinkUse use : site.uses()) {
            if (use.target() instanceof LinkTarget.External external) {
                address(external.url())
                        .ifPresent(uri -> uses.computeIfAbsent(uri, key -> new ArrayList<>())
                                .add(use));
            }
        }
        Map<URI, Answer> answers = ask(new ArrayList<>(uses.keySet()), progress);
        List<Issue> issues = new ArrayList<>();
        uses.forEach((uri, places) -> {
            Answer answer = answers.getOrDefault(uri, Answer.FINE);
            if (!answer.isFine()) {
                places.forEach(use -> issues.add(Issue.of(problem(site, use, answer))));
            }
        });
        return issues;
    }

    private Map<URI, Answer> ask(List<URI> addresses, Progress progress) throws IOException {
        Map<URI, Answer> answers = new ConcurrentHashMap<>();
        Map<String, List<List<URI>>> hosts = new TreeMap<>();
        int unknown = 0;
        for (URI address : addresses) {
            if (!memory.isFine(address)) {
                List<List<URI>> lanes = hosts.computeIfAbsent(address.getAuthority(), host -> new ArrayList<>());
                if (lanes.size() < LANES_OF_A_HOST) {
                    lanes.add(new ArrayList<>());
                }
                Collections.min(lanes, Comparator.comparingInt(List::size)).add(address);
                unknown++;
            }
        }
        int total = unknown;
        AtomicInteger done = new AtomicInteger();
        List<List<URI>> lanes = hosts.values().stream().flatMap(List::stream).toList();
        try (Workers workers = new Workers(LANES)) {
            workers.map(lanes, lane -> {
                for (URI address : lane) {
                    answers.put(address, probe.ask(address));
                    progress.at("Asking other sites", done.incrementAndGet(), total);
                }
                return lane.size();
            });
        }
        answers.forEach((address, answer) -> {
            if (answer.isFine()) {
                memory.add(address);
            }
        });
        memory.write();
        return answers;
    }

    private static Problem problem(CheckedSite site, LinkUse use, Answer answer) {
        String destination = use.link().destination();
        return site.warning(
                        use.source(),
                        answer.isGone() ? "external-broken" : "external-unreachable",
                        use.link().offset(),
                        "\"" + destination + "\": " + answer.words())
                .withHint(
                        answer.isGone()
                                ? "look for where it has moved, or link to an archived copy"
                                : "try again later; take the link away if it stays so");
    }

    /** Without its fragment, which no server sees; empty for what is not on the web. */
    private static Optional<URI> address(String url) {
        try {
            String whole = url.startsWith("//") ? "https:" + url : url;
            int hash = whole.indexOf('#');
            URI uri = new URI((hash < 0 ? whole : whole.substring(0, hash)).replace(" ", "%20"));
            String scheme = String.valueOf(uri.getScheme());
            boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            return Optional.of(uri).filter(found -> web && found.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
