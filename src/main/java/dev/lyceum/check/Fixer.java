package dev.lyceum.check;

import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the changes that issues ask for. A file changes in one step, or not at all. */
public final class Fixer {
    private Fixer() {}

    /**
     * A line of a file before and after.
     *
     * @param line counted from 1
     */
    public record Change(String path, int line, String before, String after) {}

    /** Fixes what can be fixed; a file that is not plain UTF-8, or has changed since it was checked, is left alone. */
    public static List<Change> fix(List<Issue> issues) throws IOException {
        Map<SourceFile, List<Fix>> byFile = new LinkedHashMap<>();
        for (Issue issue : issues) {
            issue.fix()
                    .ifPresent(fix -> byFile.computeIfAbsent(fix.file(), file -> new ArrayList<>())
                            .add(fix));
        }
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<SourceFile, List<Fix>> file : byFile.entrySet()) {
            changes.addAll(fix(file.getKey(), file.getValue()));
        }
        return changes;
    }

    private static List<Change> fix(SourceFile file, List<Fix> fixes) throws IOException {
        byte[] bytes = Files.readAllBytes(file.file());
        SourceText source = SourceReader.read(file).text();
        String text = source.text();
        if (!Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
            return List.of();
        }
        List<Fix> inOrder = fixes.stream()
                .distinct()
                .sorted(Comparator.comparingInt(fix -> fix.span().start()))
                .toList();
        StringBuilder fixed = new StringBuilder();
        int done = 0;
        List<Fix> made = new ArrayList<>();
        for (Fix fix : inOrder) {
            int start = fix.span().start();
            if (start >= done && text.startsWith(fix.was(), start)) {
                fixed.append(text, done, start).append(fix.replacement());
                done = fix.span().end();
                made.add(fix);
            }
        }
        fixed.append(text, done, text.length());
        if (made.isEmpty()) {
            return List.of();
        }
        replace(file.file(), fixed.toString().getBytes(StandardCharsets.UTF_8));
        return changes(source, fixed.toString(), made);
    }

    /** No fix changes the number of lines. */
    private static List<Change> changes(SourceText source, String fixed, List<Fix> made) {
        List<String> after = Arrays.asList(fixed.split("\n", -1));
        List<Change> changes = new ArrayList<>();
        for (Fix fix : made) {
            int line = source.locate(fix.span().start()).line();
            boolean told = !changes.isEmpty() && changes.get(changes.size() - 1).line() == line;
            if (!told) {
                changes.add(new Change(
                        source.path(),
                        line,
                        source.lineAt(fix.span().start()),
                        after.get(line - 1).replaceAll("\r$", "")));
            }
        }
        return changes;
    }

    /** A link stays a link: what it leads to is what changes. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Path real = file.toRealPath();
        Path part = Files.createTempFile(Objects.requireNonNull(real.getParent()), ".lyceum", ".part");
        try {
            Files.write(part, bytes);
            keepPermissions(real, part);
            Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }
}
