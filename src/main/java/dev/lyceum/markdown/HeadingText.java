package dev.lyceum.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.Optional;

/**
 * The Markdown of a heading, divided.
 *
 * @param lastLine what ids are made of
 * @param attributes those in braces at its end
 */
record HeadingText(String lastLine, Map<String, String> attributes) {
    static HeadingText of(BasedSequence heading, boolean withAttributes) {
        String line = heading.subSequence(lastLineStart(heading), heading.length()).trim().toString();
        Optional<AttributeReader.Read> read = withAttributes ? AttributeReader.readAtEnd(line) : Optional.empty();
        return read.map(found -> new HeadingText(line.substring(0, found.end()).strip(), found.attributes()))
                .orElseGet(() -> new HeadingText(line, Map.of()));
    }

    static BasedSequence withoutAttributes(BasedSequence heading) {
        BasedSequence trimmed = heading.trimEnd();
        if (trimmed.isEmpty() || trimmed.charAt(trimmed.length() - 1) != '}') {
            return heading;
        }
        int start = lastLineStart(trimmed);
        String line = trimmed.subSequence(start, trimmed.length()).toString();
        return AttributeReader.readAtEnd(line)
                .map(found -> trimmed.subSequence(0, start + found.end()))
                .orElse(trimmed);
    }

    private static int lastLineStart(BasedSequence heading) {
        return heading.lastIndexOf('\n') + 1;
    }
}
