package dev.lyceum.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A page as the preview shows it: with the script that keeps it fresh. */
final class LivePage {
    static final String FOLDER = "_lyceum/";
    private static final byte[] END_OF_HEAD = "</head>".getBytes(StandardCharsets.US_ASCII);

    private LivePage() {}

    /**
     * Puts the script into a page's head; a page without one is left as it is.
     *
     * @param tag the page's entity tag without quotes, by which the script sees that there is another version
     * @param source the file that the page is made from
     * @param version of the site
     */
    static byte[] with(byte[] html, String tag, String source, long version) {
        int at = indexOf(html, END_OF_HEAD);
        if (at < 0) {
            return html;
        }
        String script = "<script src=\"/" + FOLDER + "live.js\" defer data-tag=\"" + tag + "\" data-source=\""
                + source.replace("&", "&amp;").replace("\"", "&quot;") + "\" data-version=\"" + version
                + "\"></script>\n";
        byte[] insert = script.getBytes(StandardCharsets.UTF_8);
        byte[] page = new byte[html.length + insert.length];
        System.arraycopy(html, 0, page, 0, at);
        System.arraycopy(insert, 0, page, at, insert.length);
        System.arraycopy(html, at, page, at + insert.length, html.length - at);
        return page;
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at <= bytes.length - part.length; at++) {
            int same = 0;
            while (same < part.length && bytes[at + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return at;
            }
        }
        return -1;
    }

    /** The same for the same bytes. */
    static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
