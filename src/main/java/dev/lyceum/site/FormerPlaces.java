package dev.lyceum.site;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages by their aliases: where a link that leads to no page may have led once. */
final class FormerPlaces {
    private final Site site;
    private final Map<String, Page> aliases = new HashMap<>();

    FormerPlaces(Site site) {
        this.site = site;
        for (Page page : site.pages()) {
            page.aliases().forEach(alias -> aliases.putIfAbsent(alias, page));
        }
    }

    Optional<Page> find(Page from, String destination) {
        if (aliases.isEmpty()) {
            return Optional.empty();
        }
        for (String place : places(from, destination.substring(0, pathEnd(destination)))) {
            Page page = aliases.getOrDefault(place, aliases.get(place + "/"));
            if (page != null) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    private Set<String> places(Page from, String path) {
        Set<String> places = new LinkedHashSet<>();
        if (path.startsWith("/")) {
            String base = site.config().basePath();
            places.add(path.substring(1));
            if (path.startsWith(base)) {
                places.add(path.substring(base.length()));
            }
            places.add(site.config().urlPrefix(from.language()) + path.substring(1));
        } else {
            LinkResolver.join(from.url(), path).ifPresent(places::add);
        }
        return places;
    }

    private static int pathEnd(String destination) {
        for (int i = 0; i < destination.length(); i++) {
            if (destination.charAt(i) == '#' || destination.charAt(i) == '?') {
                return i;
            }
        }
        return destination.length();
    }
}
