package dev.lyceum.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where programs keep what can be made again: {@code XDG_CACHE_HOME}, else {@code .cache} in the user's folder. */
final class CacheFolder {
    private CacheFolder() {}

    static Optional<Path> find(Map<String, String> environment) {
        Optional<Path> set = folder(environment.get("XDG_CACHE_HOME"));
        return set.or(() -> folder(environment.get("LOCALAPPDATA")))
                .or(() -> folder(environment.get("HOME")).map(home -> home.resolve(".cache")))
                .map(cache -> cache.resolve("lyceum"));
    }

    private static Optional<Path> folder(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
