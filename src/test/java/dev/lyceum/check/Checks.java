package dev.lyceum.check;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.Progress;
import dev.lyceum.build.TestSite;
import dev.lyceum.config.Overrides;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small site to be checked: {@code Checks.in(dir).file("content/a.md", "…").found()}. */
final class Checks {
    private final Path root;
    private final TestSite site;
    private Optional<ExternalLinkCheck> external = Optional.empty();

    private Checks(Path root) {
        this.root = root;
        this.site = TestSite.in(root);
    }

    static Checks in(Path root) {
        return new Checks(root);
    }

    Checks file(String path, String text) {
        site.file(path, text);
        return this;
    }

    Checks bytes(String path, byte[] bytes) {
        site.bytes(path, bytes);
        return this;
    }

    Checks picture(String path, int size) {
        site.picture(path, size);
        return this;
    }

    Checks picture(String path) {
        site.picture(path);
        return this;
    }

    Checks asking(ExternalLinkCheck check) {
        external = Optional.of(check);
        return this;
    }

    List<Issue> issues() {
        try {
            BuildRequest request = new BuildRequest(root, new Overrides(Optional.empty(), false, false, false));
            return new SiteChecker(request, external).check(Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each as {@code content/a.md:3:5 code}. */
    List<String> found() {
        return issues().stream()
                .map(issue -> issue.problem().location() + " " + issue.problem().code())
                .toList();
    }
}
