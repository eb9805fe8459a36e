package dev.lyceum.config;

import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the values of a configuration came from, and what is wrong with them. The texts are thought of as laid end to
 * end, so that one offset tells both the text and the place in it.
 */
final class ConfigSources {
    private final List<Source> sources = new ArrayList<>();
    private final Set<Reported> reported = new HashSet<>();
    private int end;

    /** Adds a file; its offsets count from the number that is returned. */
    int addFile(SourceText file) {
        return add(new Source(file, end, true));
    }

    /** Adds a value from elsewhere, such as {@code environment variable LYCEUM_TITLE}. */
    int addValue(String name, String value) {
        return add(new Source(new SourceText(name, value), end, false));
    }

    private int add(Source source) {
        sources.add(source);
        end += source.text.text().length() + 1;
        return source.start;
    }

    void error(String code, int offset, String message, String hint) {
        if (reported.add(new Reported(code, offset, message))) {
            find(offset).ifPresent(source -> source.problems.error(code, offset - source.start, message, hint));
        }
    }

    void warning(String code, int offset, String message, String hint) {
        if (reported.add(new Reported(code, offset, message))) {
            find(offset).ifPresent(source -> source.problems.warning(code, offset - source.start, message, hint));
        }
    }

    /** Says what is no mistake, but may surprise somebody who knows Hugo. */
    void note(String code, int offset, String message) {
        if (reported.add(new Reported(code, offset, message))) {
            find(offset).ifPresent(source -> source.notes.warning(code, offset - source.start, message));
        }
    }

    List<Problem> problems() {
        return sources.stream()
                .flatMap(source -> source.problems.toList().stream().map(source::placed))
                .toList();
    }

    List<Problem> notes() {
        return sources.stream()
                .flatMap(source -> source.notes.toList().stream().map(source::placed))
                .toList();
    }

    /** The place of a value: line of a file, or the name of what else it came from; nothing for a default. */
    Optional<Location> locate(int offset) {
        return find(offset).map(source -> {
            Location place = source.text.locate(offset - source.start);
            return source.isFile ? new Location(place.path(), place.line(), 0) : Location.of(place.path());
        });
    }

    /** The last source that starts at or before an offset; there are at most some dozens. */
    private Optional<Source> find(int offset) {
        for (int i = sources.size() - 1; i >= 0; i--) {
            if (sources.get(i).start <= offset) {
                return Optional.of(sources.get(i));
            }
        }
        return Optional.empty();
    }

    private record Reported(String code, int offset, String message) {}

    private static final class Source {
        final SourceText text;
        final int start;
        final boolean isFile;
        final ProblemCollector problems;
        final ProblemCollector notes;

        Source(SourceText text, int start, boolean isFile) {
            this.text = text;
            this.start = start;
            this.isFile = isFile;
            this.problems = new ProblemCollector(text);
            this.notes = new ProblemCollector(text);
        }

        /** What is no file has no lines either. */
        Problem placed(Problem problem) {
            return isFile
                    ? problem
                    : new Problem(
                            problem.code(),
                            problem.severity(),
                            Location.of(text.path()),
                            problem.message(),
                            Optional.empty(),
                            problem.hint());
        }
    }
}
