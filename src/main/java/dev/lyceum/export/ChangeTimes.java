package dev.lyceum.export;

import dev.lyceum.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When files last changed: the time of the last commit, which is the same in every clone; of a file that is changed since or
 * not in git at all the time it was written.
 */
public final class ChangeTimes {
    private static final long MILLIS = 1000;

    private final Map<String, Long> commits;
    private final Set<String> uncommitted;

    private ChangeTimes(Map<String, Long> commits, Set<String> uncommitted) {
        this.commits = commits;
        this.uncommitted = uncommitted;
    }

    /** Asks git once for all files below a folder; where there is no git, only the file system counts. */
    public static ChangeTimes of(Path root) {
        Map<String, Long> commits = new HashMap<>();
        long time = 0;
        for (String token : git(root, "log", "--format=%x01%ct", "--name-only", "--no-renames", "--relative", "-z")) {
            if (token.startsWith("\u0001")) {
                time = Long.parseLong(token.substring(1).strip());
            } else if (!token.isEmpty()) {
                commits.putIfAbsent(token.startsWith("\n") ? token.substring(1) : token, time);
            }
        }
        Set<String> uncommitted =
                commits.isEmpty() ? Set.of() : new HashSet<>(git(root, "ls-files", "--modified", "--others", "-z"));
        return new ChangeTimes(commits, uncommitted);
    }

    /** In seconds since 1970. */
    public long of(SourceFile file) {
        Long commit = commits.get(file.path());
        return commit == null || uncommitted.contains(file.path()) ? file.modifiedMillis() / MILLIS : commit;
    }

    /** What git prints, cut at its zero bytes; nothing when it fails. */
    private static List<String> git(Path root, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.onExit().join().exitValue() == 0 ? List.of(printed.split("\0")) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
