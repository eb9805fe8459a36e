package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The menus of each language, from the configuration and from front matter. */
public final class Menus {
    private final Map<String, Map<String, List<MenuEntry>>> byLanguage;
    private final Remarks remarks;
    private final List<Problem> problems;

    private Menus(Map<String, Map<String, List<MenuEntry>>> byLanguage, Remarks remarks, List<Problem> problems) {
        this.byLanguage = byLanguage;
        this.remarks = remarks;
        this.problems = List.copyOf(problems);
    }

    /**
     * Puts the menus together.
     *
     * @param places the place of a value of the configuration
     */
    public static Menus of(Site site, LinkResolver links, IntFunction<Optional<Location>> places) {
        Map<String, Map<String, List<MenuEntry>>> byLanguage = new HashMap<>();
        Remarks remarks = new Remarks();
        List<Problem> problems = new ArrayList<>();
        for (LanguageConfig language : site.config().languages()) {
            byLanguage.put(language.key(), MenuMaker.menus(site, links, language, (page, remark) -> {
                if (page.isPresent()) {
                    remarks.add(page.get(), remark);
                } else {
                    places.apply(remark.offset())
                            .map(place -> Problem.warning(remark.code(), place, remark.message())
                                    .withHint(remark.hint()))
                            .ifPresent(problems::add);
                }
            }));
        }
        return new Menus(byLanguage, remarks, problems);
    }

    /** The menus of a language by name. */
    public Map<String, List<MenuEntry>> in(LanguageConfig language) {
        return byLanguage.getOrDefault(language.key(), Map.of());
    }

    /** What is wrong with the entries that a page's front matter makes. */
    public List<Remark> remarks(Page page) {
        return remarks.of(page);
    }

    /** What is wrong with the entries of the configuration. */
    public List<Problem> problems() {
        return problems;
    }
}
