package dev.lyceum.course;

import dev.lyceum.data.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a page that are long enough to be somebody's own: of 6 words or more, or of 12 Chinese
 * characters or more. Code, displayed formulas and the entries of further reading are left out.
 */
final class SentenceScanner {
    private static final int WORDS = 6;
    private static final int IDEOGRAPHS = 12;
    private static final Set<String> FURTHER_READING = Set.of("### Further reading", "### 延伸閱讀", "### 延伸阅读");

    private static final Pattern HEADING = Pattern.compile("#{1,6} .*");
    private static final Pattern ITEM_START = Pattern.compile("\\s*(?:[0-9]+\\. |- |\\|).*");
    private static final Pattern ANSWER = Pattern.compile("\\s*(?:Answer: |答案：).*");
    private static final Pattern IMAGE = Pattern.compile("!\\[(.*)]\\(\\S+ \"(.*)\"\\)");
    private static final Pattern END = Pattern.compile("[.!?][)\\]\"'”’*_`]*(?=\\s)|[。！？][」』）”’*_`]*");

    private static final Pattern START = Pattern.compile("^(?:[0-9]+\\. |- |[A-Z]\\) |Answer: |答案：|#{1,6} )+");
    private static final Pattern WIKILINK = Pattern.compile("\\[\\[[^\\]|]*\\|([^\\]]*)]]");
    private static final Pattern MARKS = Pattern.compile("[*`]|[.!?。！？]+$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]*\\p{L}[\\p{L}\\p{N}'’-]*");

    private final List<Sentence> sentences = new ArrayList<>();

    private SentenceScanner() {}

    /** All sentences of a page, those of its front matter included. */
    static List<Sentence> scan(CoursePage page) {
        SentenceScanner scanner = new SentenceScanner();
        for (Map.Entry<String, Data> entry : page.frontMatter().entries().entrySet()) {
            if (entry.getValue() instanceof Data.Table table) {
                table.entries().values().forEach(scanner::value);
            } else {
                scanner.value(entry.getValue());
            }
        }
        scanner.body(page.text(), page.bodyStart());
        return scanner.sentences;
    }

    /** The sentences of a text in Markdown. */
    static List<Sentence> scan(String markdown) {
        SentenceScanner scanner = new SentenceScanner();
        scanner.body(markdown, 0);
        return scanner.sentences;
    }

    private void value(Data value) {
        if (value instanceof Data.Text text) {
            split(text.value(), value.offset());
        }
    }

    private void body(String text, int from) {
        int blockStart = from;
        boolean listed = false;
        boolean inside = false;
        for (int start = from; start < text.length(); ) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            String line = text.substring(start, end);
            String words = line.strip();
            boolean fence = words.startsWith("```") || words.equals("$$");
            boolean skipped = fence || inside || words.startsWith("{{<") || words.isEmpty();
            inside ^= fence;
            boolean heading = !inside && HEADING.matcher(line).matches();
            if (skipped
                    || heading
                    || ITEM_START.matcher(line).matches()
                    || ANSWER.matcher(line).matches()) {
                block(text, blockStart, start, listed);
                blockStart = skipped ? end : start;
            }
            if (heading) {
                block(text, start, end, false);
                blockStart = end;
                listed = FURTHER_READING.contains(words);
            }
            start = end + 1;
        }
        block(text, Math.min(blockStart, text.length()), text.length(), listed);
    }

    private void block(String text, int from, int to, boolean furtherReading) {
        if (furtherReading || from >= to) {
            return;
        }
        String block = text.substring(from, to);
        Matcher image = IMAGE.matcher(block);
        if (image.find()) {
            split(image.group(1), from + image.start(1));
            split(image.group(2), from + image.start(2));
        } else {
            split(block, from);
        }
    }

    private void split(String block, int offset) {
        Matcher end = END.matcher(block);
        int start = 0;
        while (end.find()) {
            if (!isInMath(block, start, end.start())) {
                add(block.substring(start, end.end()), offset + start);
                start = end.end();
            }
        }
        add(block.substring(start), offset + start);
    }

    private static boolean isInMath(String block, int from, int at) {
        return block.lastIndexOf("\\(", at) >= from && block.lastIndexOf("\\(", at) > block.lastIndexOf("\\)", at);
    }

    private void add(String raw, int offset) {
        String words = START.matcher(raw.strip()).replaceFirst("");
        words = WIKILINK.matcher(words).replaceAll(link -> Matcher.quoteReplacement(link.group(1)));
        words = MARKS.matcher(words).replaceAll("");
        words = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        long ideographs = words.codePoints().filter(Character::isIdeographic).count();
        if (ideographs >= IDEOGRAPHS
                || ideographs == 0 && WORD.matcher(words).results().count() >= WORDS) {
            int blank = raw.length() - raw.stripLeading().length();
            sentences.add(new Sentence(words, offset + blank));
        }
    }

    /**
     * @param words lower case and without Markdown, so that equal sentences have equal words
     * @param offset where it begins in the file
     */
    record Sentence(String words, int offset) {}
}
