package dev.lyceum.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads text files: UTF-8, or UTF-16 that says so by a byte order mark. */
public final class SourceReader {
    private SourceReader() {}

    /** Bytes that mean nothing become U+FFFD and a problem. */
    public static ReadSource read(Path root, Path file) throws IOException {
        return decode(pathBelow(root, file), Files.readAllBytes(file));
    }

    /** The same for a file whose path is known. */
    public static ReadSource read(SourceFile file) throws IOException {
        return decode(file.path(), Files.readAllBytes(file.file()));
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
