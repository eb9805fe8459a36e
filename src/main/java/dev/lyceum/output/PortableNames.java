package dev.lyceum.output;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the paths of a site that not every file system can hold. */
public final class PortableNames {
    private static final Pattern UNFIT =
            Pattern.compile("(?i)(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\\..*)?|.*[<>:\"|?*\\\\].*|.*[. ]");

    private PortableNames() {}

    /**
     * @param other the path that is the same file where case and the form of accents do not count; else the name itself
     *     is not allowed on Windows
     */
    public record Unfit(String path, Optional<String> other) {}

    /** In order of path. */
    public static List<Unfit> find(Collection<String> paths) {
        List<Unfit> unfit = new ArrayList<>();
        Map<String, String> folded = new HashMap<>();
        Set<String> fit = new HashSet<>();
        for (String path : new TreeSet<>(paths)) {
            String other = folded.putIfAbsent(fold(path), path);
            if (other != null) {
                unfit.add(new Unfit(path, Optional.of(other)));
            } else if (!isFit(path, fit)) {
                unfit.add(new Unfit(path, Optional.empty()));
            }
        }
        return unfit;
    }

    private static String fold(String path) {
        String form = Normalizer.isNormalized(path, Normalizer.Form.NFC)
                ? path
                : Normalizer.normalize(path, Normalizer.Form.NFC);
        return form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** @param fit folders that are known to be */
    private static boolean isFit(String path, Set<String> fit) {
        int slash = path.lastIndexOf('/');
        if (slash > 0 && !fit.contains(path.substring(0, slash))) {
            if (!isFit(path.substring(0, slash), fit)) {
                return false;
            }
            fit.add(path.substring(0, slash));
        }
        return !UNFIT.matcher(path.substring(slash + 1)).matches();
    }
}
