package dev.lyceum.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ids that the items of a site had when it was built last. With it an item keeps its id when its words change a little,
 * and a page's items keep theirs when the page moves. Immutable.
 */
public final class Ledger {
    /** Of a site that keeps none. */
    public static final Ledger NONE = new Ledger(List.of(), Set.of(), List.of());

    private final Map<String, List<LedgerEntry>> byPage = new HashMap<>();
    /** Entries of pages that are no longer there, by wording. */
    private final Map<String, List<LedgerEntry>> moved = new HashMap<>();
    /** Entries of items that have come from pages which are still there, by the page they are on now. */
    private final Map<String, List<LedgerEntry>> come = new HashMap<>();

    private final List<LedgerEntry> entries;
    private final Set<String> pages;

    private Ledger(List<LedgerEntry> entries, Set<String> pages, List<LedgerEntry> arrived) {
        this.entries = List.copyOf(entries);
        this.pages = Set.copyOf(pages);
        arrived.forEach(entry ->
                come.computeIfAbsent(entry.page(), page -> new ArrayList<>()).add(entry));
        for (LedgerEntry entry : entries) {
            byPage.computeIfAbsent(entry.page(), page -> new ArrayList<>()).add(entry);
            if (!pages.contains(entry.page())) {
                moved.computeIfAbsent(entry.wording(), wording -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    /**
     * @param pages the paths of all files that there are
     */
    static Ledger of(List<LedgerEntry> entries, Set<String> pages) {
        return new Ledger(entries, pages, List.of());
    }

    /** The same with items on other pages. */
    Ledger moved(Map<LedgerEntry, String> moves) {
        List<LedgerEntry> arrived = new ArrayList<>();
        List<LedgerEntry> stayed = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            String page = moves.get(entry);
            if (page == null) {
                stayed.add(entry);
            } else {
                arrived.add(entry.on(page));
            }
        }
        return new Ledger(stayed, pages, arrived);
    }

    /** What a page was built with last, under its path of now. */
    List<LedgerEntry> entries(String page) {
        return byPage.getOrDefault(page, List.of());
    }

    /** Whether a page that is not known may be one that has gone from its place. */
    boolean hasMoved() {
        return !moved.isEmpty();
    }

    /**
     * What is known of a page. A page that is not known by its path is the one that has gone with the most of the same
     * items; items of other pages that have gone are added.
     *
     * @param wordings of the page's items
     */
    List<LedgerEntry> entries(String page, List<String> wordings) {
        List<LedgerEntry> arrived = come.getOrDefault(page, List.of());
        List<LedgerEntry> found = new ArrayList<>(arrived);
        found.addAll(stayed(page, wordings));
        return found;
    }

    private List<LedgerEntry> stayed(String page, List<String> wordings) {
        List<LedgerEntry> known = entries(page);
        if (!known.isEmpty() || moved.isEmpty()) {
            return known;
        }
        List<LedgerEntry> alike = wordings.stream()
                .distinct()
                .flatMap(wording -> moved.getOrDefault(wording, List.of()).stream())
                .toList();
        Map<String, Long> counts =
                alike.stream().collect(Collectors.groupingBy(LedgerEntry::page, Collectors.counting()));
        String former = counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(count -> count.getValue() * 2 >= wordings.size())
                .map(Map.Entry::getKey)
                .orElse("");
        List<LedgerEntry> found = new ArrayList<>(byPage.getOrDefault(former, List.of()));
        alike.stream().filter(entry -> !entry.page().equals(former)).forEach(found::add);
        return found;
    }
}
