package dev.lyceum.check;

import dev.lyceum.build.Progress;
import dev.lyceum.build.Workers;
import dev.lyceum.check.LinkProbe.Answer;
import dev.lyceum.check.LinkProbe.Outcome;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.LinkTarget;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks other sites for what pages link to. Each address once, at most two at a time of one host, and none that was found
 * lately. A host that does not answer, or wants to be left alone, is not asked for the rest.
 */
public final class ExternalLinkCheck {
    private static final int LANES = 16;
    private static final int LANES_OF_A_HOST = 2;
    /** So many addresses in a row that nobody answers at speak for a host that is not there. */
    private static final int MOST_SILENT = 3;

    private final LinkProbe probe;
    private final LinkMemory memory;

    private static final Answer NO_ADDRESS =
            new Answer(Outcome.SILENT, "not asked, as it names no host that can be looked up");

    public ExternalLinkCheck(LinkProbe probe, LinkMemory memory) {
        this.probe = probe;
        this.memory = memory;
    }

    List<Issue> issues(CheckedSite site, Progress progress) {
        Map<URI, List<LinkUse>> uses = new LinkedHashMap<>();
        List<Issue> issues = new ArrayList<>();
        for (LinkUse use : site.uses()) {
            if (use.target() instanceof LinkTarget.External external && WebAddress.isOnTheWeb(external.url())) {
                Optional<URI> address = WebAddress.of(external.url());
                if (address.isPresent()) {
                    uses.computeIfAbsent(address.get(), key -> new ArrayList<>())
                            .add(use);
                } else {
                    issues.add(Issue.of(problem(site, use, NO_ADDRESS)));
                }
            }
        }
        Map<URI, Answer> answers = ask(new ArrayList<>(uses.keySet()), progress);
        uses.forEach((uri, places) -> {
            Answer answer = answers.getOrDefault(uri, Answer.FOUND);
            if (!answer.words().isEmpty()) {
                places.forEach(use -> issues.add(Issue.of(problem(site, use, answer))));
            }
        });
        return issues;
    }

    private Map<URI, Answer> ask(List<URI> addresses, Progress progress) {
        Map<URI, Answer> answers = new ConcurrentHashMap<>();
        Map<String, Host> hosts = new TreeMap<>();
        int unknown = 0;
        for (URI address : addresses) {
            if (!memory.isFine(address)) {
                hosts.computeIfAbsent(address.getHost().toLowerCase(Locale.ROOT), name -> new Host())
                        .add(address);
                unknown++;
            }
        }
        int total = unknown;
        AtomicInteger done = new AtomicInteger();
        List<Lane> lanes =
                hosts.values().stream().flatMap(host -> host.lanes.stream()).toList();
        try (Workers workers = new Workers(LANES)) {
            workers.map(lanes, lane -> {
                for (URI address : lane.addresses()) {
                    answers.put(address, lane.host().ask(address, probe));
                    progress.at("Asking other sites", done.incrementAndGet(), total);
                }
                return lane.addresses().size();
            });
        }
        answers.forEach((address, answer) -> {
            if (answer.outcome() == Outcome.FOUND) {
                memory.add(address);
            }
        });
        memory.write();
        return answers;
    }

    /** Addresses of one host that are asked for one after the other. */
    private record Lane(Host host, List<URI> addresses) {}

    private static final class Host {
        private final List<Lane> lanes = new ArrayList<>();
        private final AtomicInteger silent = new AtomicInteger();
        private volatile boolean busy;

        void add(URI address) {
            if (lanes.size() < LANES_OF_A_HOST) {
                lanes.add(new Lane(this, new ArrayList<>()));
            }
            Collections.min(
                            lanes,
                            Comparator.comparingInt(lane -> lane.addresses().size()))
                    .addresses()
                    .add(address);
        }

        Answer ask(URI address, LinkProbe probe) {
            if (busy) {
                return Answer.BUSY;
            } else if (silent.get() >= MOST_SILENT) {
                return new Answer(Outcome.SILENT, "not asked, as its host did not answer before");
            }
            Answer answer = probe.ask(address);
            if (answer.outcome() == Outcome.BUSY) {
                busy = true;
            }
            silent.updateAndGet(before -> answer.outcome() == Outcome.SILENT ? before + 1 : 0);
            return answer;
        }
    }

    private static Problem problem(CheckedSite site, LinkUse use, Answer answer) {
        String destination = use.link().destination();
        boolean isGone = answer.outcome() == Outcome.GONE;
        return site.warning(
                        use.source(),
                        isGone ? "external-broken" : "external-unreachable",
                        use.link().offset(),
                        "\"" + destination + "\": " + answer.words())
                .withHint(
                        isGone
                                ? "look for where it has moved, or link to an archived copy"
                                : "try again later; take the link away if it stays so");
    }
}
