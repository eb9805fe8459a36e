package dev.lyceum.markdown;

import dev.lyceum.config.MarkupConfig;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a block of code, by Hugo's names in whatever case: {@code linenos} ({@code true}, {@code table}, {@code
 * inline} or {@code false}), {@code hl_lines} (counted from 1, whatever the first number), {@code linenostart}, {@code
 * anchorlinenos}, {@code lineanchors} and {@code hl_inline}.
 */
final class CodeOptions {
    private static final int LAST_LINE = 1_000_000;

    private final Map<String, String> options = new HashMap<>();
    private final MarkupConfig.Code defaults;

    CodeOptions(Map<String, String> attributes, MarkupConfig.Code defaults) {
        this.defaults = defaults;
        attributes.forEach((name, value) -> options.put(name.toLowerCase(Locale.ROOT), value));
    }

    boolean isNumbered() {
        return flag("linenos", defaults.lineNumbers());
    }

    boolean isAnchored() {
        return isNumbered() && flag("anchorlinenos", defaults.anchors());
    }

    /** Whether it is to be no block but code in the middle of text. */
    boolean isInline() {
        return flag("hl_inline", false);
    }

    /** Whether each line must be marked up. */
    boolean hasLines() {
        return isNumbered() || options.containsKey("hl_lines");
    }

    int firstNumber() {
        return number(options.getOrDefault("linenostart", "1")).orElse(1);
    }

    /** What the author wants the anchors of lines to begin with. */
    Optional<String> anchorPrefix() {
        return Optional.ofNullable(options.get("lineanchors")).filter(prefix -> !prefix.isBlank());
    }

    /** The highlighted lines, from 1: numbers and ranges, divided by blanks or commas. */
    BitSet highlighted() {
        BitSet lines = new BitSet();
        for (String range : options.getOrDefault("hl_lines", "").split("[\\s,\\[\\]\"']+")) {
            int hyphen = range.indexOf('-');
            Optional<Integer> first = number(hyphen < 0 ? range : range.substring(0, hyphen));
            Optional<Integer> last = hyphen < 0 ? first : number(range.substring(hyphen + 1));
            if (first.isPresent() && last.isPresent() && first.get() <= last.get()) {
                lines.set(first.get(), last.get() + 1);
            }
        }
        return lines;
    }

    /** Whether this is an option, not an attribute for the page. */
    static boolean isOption(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "linenos", "hl_lines", "linenostart", "anchorlinenos", "lineanchors", "hl_inline" -> true;
            default -> false;
        };
    }

    private boolean flag(String name, boolean fallback) {
        String value = options.getOrDefault(name, "").toLowerCase(Locale.ROOT);
        return value.isEmpty() ? fallback : !value.equals("false") && !value.equals("0");
    }

    private static Optional<Integer> number(String digits) {
        boolean isNumber =
                !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(Math.min(Integer.parseInt(digits), LAST_LINE)) : Optional.empty();
    }
}
