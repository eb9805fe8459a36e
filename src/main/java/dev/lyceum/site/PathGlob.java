package dev.lyceum.site;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern for paths: {@code *} within a folder, <code>**</code> across folders, {@code ?}, {@code [a-z]}, {@code {a,b}}. */
public final class PathGlob {
    private final Pattern pattern;

    private PathGlob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A pattern that is not well-formed means itself. */
    public static PathGlob of(String glob) {
        StringBuilder regex = new StringBuilder();
        int groups = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*') {
                boolean deep = i + 1 < glob.length() && glob.charAt(i + 1) == '*';
                regex.append(deep ? ".*" : "[^/]*");
                i += deep ? 1 : 0;
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '{') {
                regex.append("(?:");
                groups++;
            } else if (c == '}' && groups > 0) {
                regex.append(')');
                groups--;
            } else if (c == ',' && groups > 0) {
                regex.append('|');
            } else if (c == '[' || c == ']') {
                regex.append(c);
            } else if (c == '!' && i > 0 && glob.charAt(i - 1) == '[') {
                regex.append('^');
            } else if (c == '-') {
                regex.append(c);
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            return new PathGlob(Pattern.compile(regex.toString(), flags));
        } catch (PatternSyntaxException e) {
            return new PathGlob(Pattern.compile(Pattern.quote(glob), flags));
        }
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
