package dev.lyceum.source;

import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads text files: UTF-8, or UTF-16 that says so by a byte order mark. */
public final class SourceReader {
    /** In bytes; a page of a hundred thousand words has about one million. */
    private static final int LARGEST_PAGE = 8 << 20;
    /** The longest line that is looked for at the end of what is read. */
    private static final int LAST_LINE = 1 << 16;

    private SourceReader() {}

    /** Bytes that mean nothing become U+FFFD and a problem. */
    public static ReadSource read(Path root, Path file) throws UnreadableFileException {
        String path = pathBelow(root, file);
        return decode(path, bytes(path, file));
    }

    /** The same for a page, of which no more is read than a page can be. */
    public static ReadSource read(SourceFile file) throws UnreadableFileException {
        return file.size() <= LARGEST_PAGE ? decode(file.path(), bytes(file)) : readBeginning(file, LARGEST_PAGE);
    }

    /** All that is in a file, as it is. */
    public static byte[] bytes(SourceFile file) throws UnreadableFileException {
        return bytes(file.path(), file.file());
    }

    private static byte[] bytes(String path, Path file) throws UnreadableFileException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableFileException(path, e);
        }
    }

    /** As much of a file as ends with a line, or where none does with a whole character. */
    static ReadSource readBeginning(SourceFile file, int most) throws UnreadableFileException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file.file())) {
            bytes = in.readNBytes(most);
        } catch (IOException e) {
            throw new UnreadableFileException(file.path(), e);
        }
        ReadSource beginning = decode(file.path(), Arrays.copyOf(bytes, end(bytes)));
        SourceText text = beginning.text();
        List<Problem> problems = new ArrayList<>(beginning.problems());
        problems.add(Problem.error(
                        "page-too-large",
                        text.locate(text.text().length()),
                        "the file has " + (file.size() >> 20) + " MB, of which only the first " + (most >> 20)
                                + " are shown")
                .withHint("split it into several pages, or put it into static/ to have it copied"));
        return new ReadSource(text, problems);
    }

    private static int end(byte[] bytes) {
        if (!charset(bytes).equals(StandardCharsets.UTF_8)) {
            return bytes.length & ~1;
        }
        for (int i = bytes.length; i > bytes.length - LAST_LINE && i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        int end = bytes.length;
        while (end > 0 && end > bytes.length - 4 && (bytes[end - 1] & 0xc0) == 0x80) {
            end--;
        }
        return end > 0 && (bytes[end - 1] & 0x80) != 0 ? end - 1 : bytes.length;
    }

    public static String pathBelow(Path root, Path file) {
        String path = root.relativize(file).toString();
        String separator = root.getFileSystem().getSeparator();
        return separator.equals("/") ? path : path.replace(separator, "/");
    }

    static ReadSource decode(String path, byte[] bytes) {
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        if (charset.equals(StandardCharsets.UTF_8) && text.indexOf('\uFFFD') < 0) {
            return new ReadSource(new SourceText(path, text), List.of());
        }
        return decodeWithCare(path, bytes, charset);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2) {
            int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
            if (mark == 0xfeff) {
                return StandardCharsets.UTF_16BE;
            } else if (mark == 0xfffe) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static ReadSource decodeWithCare(String path, byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int malformed = 0;
        int first = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            first = malformed++ == 0 ? out.position() : first;
            out.put('\uFFFD');
            in.position(in.position() + result.length());
            result = decoder.decode(in, out, true);
        }
        SourceText text = new SourceText(path, out.flip().toString());
        ProblemCollector problems = new ProblemCollector(text);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            problems.warning("encoding-utf16", 0, "the file is in UTF-16", "save it as UTF-8");
        }
        if (malformed > 0) {
            String others = malformed == 1 ? "" : ", and in " + (malformed - 1) + " more places";
            problems.error(
                    "encoding-invalid",
                    first,
                    "a byte that is not " + charset.name() + others,
                    "save the file as UTF-8, and look for signs that were lost");
        }
        return new ReadSource(text, problems.toList());
    }
}
