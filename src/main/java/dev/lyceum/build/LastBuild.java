package dev.lyceum.build;

import dev.lyceum.build.BuildReport.LanguageCount;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a build, to see whether the next one would do anything.
 *
 * @param program which Lyceum it was, and how it was asked
 * @param folders of the site that were read, relative to it
 * @param sources the stamp of all files that were read
 * @param destination the stamp of all files that were written
 * @param until when a page begins or ceases to be published
 */
record LastBuild(
        String program, List<String> folders, String sources, String destination, Instant until, BuildReport report) {
    private static final int FORMAT = 1;
    private static final int LONGEST_TEXT = 1 << 24;

    LastBuild {
        folders = List.copyOf(folders);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        text(out, program);
        list(out, folders, LastBuild::text);
        text(out, sources);
        text(out, destination);
        out.writeLong(until.getEpochSecond());
        out.writeInt(until.getNano());
        text(out, report.configFile());
        list(out, report.languages(), LastBuild::count);
        list(out, report.translations(), LastBuild::translation);
        out.writeInt(report.files());
        out.writeLong(report.bytes());
        list(out, report.problems(), LastBuild::problem);
        list(out, report.notes(), LastBuild::problem);
    }

    /** @throws IOException also where it is another format, or none */
    static LastBuild read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("another format");
        }
        return new LastBuild(
                text(in),
                list(in, LastBuild::text),
                text(in),
                text(in),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                new BuildReport(
                        text(in),
                        list(in, LastBuild::count),
                        list(in, LastBuild::translation),
                        in.readInt(),
                        in.readLong(),
                        0,
                        list(in, LastBuild::problem),
                        list(in, LastBuild::problem)));
    }

    private interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <T> void list(DataOutputStream out, List<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("not a text");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void count(DataOutputStream out, LanguageCount count) throws IOException {
        text(out, count.key());
        out.writeInt(count.pages());
        out.writeInt(count.sections());
        out.writeInt(count.topics());
        out.writeInt(count.prompts());
        out.writeInt(count.previewQuestions());
        out.writeInt(count.keypoints());
        out.writeInt(count.questions());
    }

    private static LanguageCount count(DataInputStream in) throws IOException {
        return new LanguageCount(
                text(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }

    private static void translation(DataOutputStream out, TranslationReport report) throws IOException {
        text(out, report.language());
        list(out, report.missing(), LastBuild::text);
        list(out, report.outdated(), LastBuild::text);
    }

    private static TranslationReport translation(DataInputStream in) throws IOException {
        return new TranslationReport(text(in), list(in, LastBuild::text), list(in, LastBuild::text));
    }

    private static void problem(DataOutputStream out, Problem problem) throws IOException {
        text(out, problem.code());
        text(out, problem.severity().name());
        text(out, problem.location().path());
        out.writeInt(problem.location().line());
        out.writeInt(problem.location().column());
        text(out, problem.message());
        optional(out, problem.sourceLine());
        optional(out, problem.hint());
    }

    private static Problem problem(DataInputStream in) throws IOException {
        return new Problem(
                text(in),
                severity(text(in)),
                new Location(text(in), in.readInt(), in.readInt()),
                text(in),
                optional(in),
                optional(in));
    }

    private static Severity severity(String name) throws IOException {
        try {
            return Severity.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a severity", e);
        }
    }

    private static void optional(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            text(out, text.get());
        }
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
    }
}
