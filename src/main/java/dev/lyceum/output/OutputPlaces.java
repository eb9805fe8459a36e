package dev.lyceum.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says where in a destination a file goes, if its path can be a file of the site at all. */
final class OutputPlaces {
    /** What file systems allow of one name, in bytes of UTF-8. */
    private static final int LONGEST_NAME = 255;
    /** A little less than what Linux allows of a whole path, since a temporary file stands beside the last name. */
    private static final int LONGEST_PATH = 4_000;

    /**
     * Names in any case that are not a site's: of what Lyceum keeps for itself in the destination, and of the folder from
     * which git takes programs to run, where the destination is a clone.
     */
    private static final Pattern TAKEN = Pattern.compile("(?i)(?:^|/)(?:\\.lyceum-|\\.git(?:/|$))");

    private final Path destination;
    private final int destinationLength;

    OutputPlaces(Path destination) {
        this.destination = destination;
        this.destinationLength = length(destination.toAbsolutePath().toString());
    }

    /** Empty for a path that leads out of the destination, is too long, or is no name for a file. */
    Optional<Path> of(String path) {
        if (hasControls(path) || isTooLong(path) || TAKEN.matcher(path).find() || path.endsWith("/")) {
            return Optional.empty();
        }
        try {
            Path target = destination.resolve(path).normalize();
            return target.startsWith(destination) && !target.equals(destination)
                    ? Optional.of(target)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean isTooLong(String path) {
        // a sign takes three bytes at most, so that few paths need be counted
        if (path.length() * 3 <= LONGEST_NAME && destinationLength + path.length() * 3 <= LONGEST_PATH) {
            return false;
        }
        if (destinationLength + length(path) > LONGEST_PATH) {
            return true;
        }
        for (String name : path.split("/", -1)) {
            if (length(name) > LONGEST_NAME) {
                return true;
            }
        }
        return false;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean hasControls(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (Character.isISOControl(path.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
