package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code [[module.mounts]]} and {@code staticDir}. */
final class MountReader {
    private static final String CONTENT = "content";
    private static final String STATIC = "static";

    private final Settings site;
    private final List<Mount> content = new ArrayList<>();
    private final List<Mount> files = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();

    private MountReader(Settings site) {
        this.site = site;
    }

    static MountConfig read(Settings site) {
        return new MountReader(site).mounts();
    }

    private MountConfig mounts() {
        Settings module = site.table("module");
        for (Data item : module.items("mounts")) {
            Settings mount = module.tableOf("mounts", item);
            if (!mount.entries().isEmpty()) {
                add(mount);
            }
        }
        if (files.isEmpty()) {
            for (Data item : site.items("staticDir")) {
                folder(site, item.asText().orElse(""), item.offset()).ifPresent(folder -> files.add(Mount.of(folder)));
            }
        }
        return new MountConfig(content, files.isEmpty() ? MountConfig.DEFAULT.files() : files);
    }

    private void add(Settings mount) {
        String target = SitePath.trim(mount.text("target").orElse(""));
        int slash = target.indexOf('/');
        String component = slash < 0 ? target : target.substring(0, slash);
        boolean isContent = component.equals(CONTENT);
        if (!isContent && !component.equals(STATIC)) {
            mount.note(
                    "config-ignored-key",
                    mount.offset("target"),
                    "only mounts with the target content or static have an effect here");
            return;
        }
        Optional<String> source = folder(mount, mount.text("source").orElse(""), mount.offset("source"));
        if (source.isEmpty()) {
            return;
        }
        if (!sources.add(component + "/" + source.get())) {
            mount.warning(
                    "config-value",
                    mount.offset("source"),
                    "\"" + source.get() + "\" is mounted twice; what is in it stands where the first mount says",
                    "for pages of another language in their place, write fallback = true for the language that lacks them");
            return;
        }
        List<Mount> mounts = isContent ? content : files;
        Mount read = new Mount(
                source.get(),
                slash < 0 ? "" : target.substring(slash + 1),
                mount.text("lang").map(key -> key.toLowerCase(Locale.ROOT)).filter(key -> !key.isBlank()),
                mount.texts("includeFiles"),
                mount.texts("excludeFiles"));
        mounts.stream()
                .filter(other -> isWhollyWithin(other, read) || isWhollyWithin(read, other))
                .findFirst()
                .ifPresent(other -> mount.warning(
                        "config-value",
                        mount.offset("source"),
                        "\"" + read.source() + "\" and \"" + other.source()
                                + "\" are mounted, one within the other; what is in both stands where the inner one says",
                        "leave it out of the outer one: excludeFiles = [\"…/**\"]"));
        mounts.add(read);
    }

    private static boolean isWhollyWithin(Mount inner, Mount outer) {
        return outer.covers(inner.source())
                && outer.included().isEmpty()
                && outer.excluded().isEmpty();
    }

    private static Optional<String> folder(Settings table, String written, int offset) {
        String path = SitePath.trim(written);
        if (SitePath.isInside(path)) {
            return Optional.of(path);
        }
        table.warning(
                "config-value",
                offset,
                "\"" + written + "\" is not a folder inside of the site, so nothing of it is read",
                "copy it into the site's folder");
        return Optional.empty();
    }
}
