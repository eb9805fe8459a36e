package dev.lyceum.data;

import java.time.temporal.Temporal;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Types plain values. */
final class YamlScalar {
    private static final ScalarResolver RESOLVER = new CoreScalarResolver(false);

    private YamlScalar() {}

    static Data of(String value, int offset) {
        Tag tag = RESOLVER.resolve(value, true);
        if (tag.equals(Tag.STR)) {
            Optional<Temporal> moment = MomentReader.readIso(value);
            return moment.isPresent() ? new Data.Moment(moment.get(), offset) : new Data.Text(value, offset);
        } else if (tag.equals(Tag.NULL)) {
            return new Data.Nothing(offset);
        } else if (tag.equals(Tag.BOOL)) {
            return new Data.Bool(value.equalsIgnoreCase("true"), offset);
        } else if (tag.equals(Tag.INT)) {
            return whole(value, offset);
        } else if (tag.equals(Tag.FLOAT)) {
            return new Data.Decimal(decimal(value), offset);
        }
        return new Data.Text(value, offset);
    }

    /** Digits that a number would not give back as they were, such as 007, stay text. */
    private static Data whole(String value, int offset) {
        String digits = value.startsWith("-") || value.startsWith("+") ? value.substring(1) : value;
        boolean padded = digits.length() > 1 && digits.startsWith("0");
        try {
            if (digits.startsWith("0x")) {
                return new Data.Whole(Long.parseLong(digits.substring(2), 16), offset);
            } else if (digits.startsWith("0o")) {
                return new Data.Whole(Long.parseLong(digits.substring(2), 8), offset);
            }
            return padded ? new Data.Text(value, offset) : new Data.Whole(Long.parseLong(value), offset);
        } catch (NumberFormatException e) {
            return new Data.Text(value, offset);
        }
    }

    private static double decimal(String value) {
        String lower = value.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".nan")) {
            return Double.NaN;
        } else if (lower.endsWith(".inf")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(value);
    }
}
