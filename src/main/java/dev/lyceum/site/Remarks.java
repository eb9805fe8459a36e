package dev.lyceum.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is to be said of pages while the site is being put together. */
final class Remarks {
    private final Map<Page, List<Remark>> byPage = new HashMap<>();

    void add(Page page, Remark remark) {
        byPage.computeIfAbsent(page, key -> new ArrayList<>(1)).add(remark);
    }

    List<Remark> of(Page page) {
        return byPage.getOrDefault(page, List.of());
    }
}
