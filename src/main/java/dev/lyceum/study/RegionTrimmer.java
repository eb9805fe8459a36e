package dev.lyceum.study;

import java.util.regex.Pattern;

/** Tells what stands at the end of a question's lines without belonging to it. */
final class RegionTrimmer {
    private static final String[] ABOUT_ALL = {"以上", "上述"};
    private static final String ALL = "問问題题答皆都所均僅仅各全";
    private static final String[] CLOSING = {"答案僅供", "答案仅供", "希望這些", "希望这些", "希望以上"};
    private static final String[] ENGLISH = {"the above", "these", "all ", "note", "please note", "i hope", "hope"};
    private static final String[] ENGLISH_ABOUT = {"questions", "answers", "quiz"};
    /** So far behind its beginning a remark names what it is about. */
    private static final int REACH = 60;

    private static final int LONGEST_TITLE = 60;
    /** What groups of questions are named after. */
    private static final Pattern KINDS = Pattern.compile(
            "(?i)\\b(?:questions|multiple[ -]choice|short[ -]answers?|true[ /-](?:or[ -])?false|fill[ -]in|essay|exercises|problems)\\b"
                    + "|(?:[題题]|[簡简]答|[問问]答|[選选][擇择]|填空|是非|判[斷断]|申[論论]|[計计]算)(?:[（(：:*]|$)|[問问][題题]");
    /** How an assistant takes leave. */
    private static final Pattern FAREWELL = Pattern.compile(
            "(?i)(?:let me know|feel free to|would you like (?:me|more)|do you want me to|want me to|i(?:'m| am) happy to)\\b"
                    + "|if you\\b.{1,80}\\b(?:let me know|feel free|just ask|tell me|i can|i'd be)\\b"
                    + "|(?:如果|如需|若).{0,40}(?:告[訴诉]我|[隨随][時时]|[請请][問问]我)|需要我.{0,40}[嗎吗]|要不要我");

    private final Lines lines;
    private final MarkScanner marks;

    RegionTrimmer(Lines lines, MarkScanner marks) {
        this.lines = lines;
        this.marks = marks;
    }

    /** Behind the last line that belongs to the item at {@code from}: no blank lines, rules or headings of what follows. */
    int end(int from, int to) {
        int end = gap(from, to);
        boolean parted = end > from + 2 && lines.get(end - 2).blank();
        return parted && isTitle(lines.get(end - 1)) ? gap(from, end - 1) : end;
    }

    private int gap(int from, int to) {
        int end = to;
        while (end > from + 1 && isBetween(lines.get(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether a line by itself names the questions that follow: {@code **Short answer questions**}, {@code 二、是非題} */
    private boolean isTitle(Line line) {
        String text = lines.text();
        boolean bold = text.startsWith("**", line.text()) && text.startsWith("**", line.end() - 2);
        boolean numbered =
                marks.withoutLabel(line).filter(mark -> mark.is(Mark.Kind.HAN)).isPresent();
        return (bold || numbered)
                && line.end() - line.text() < LONGEST_TITLE
                && KINDS.matcher(text).region(line.text(), line.end()).find();
    }

    /** The same for the last item, behind which there may be a remark about all of them. */
    int lastEnd(int from, int to) {
        int end = end(from, to);
        int start = paragraphStart(end, from + 1);
        while (start > from + 1 && lines.get(start - 1).blank() && isRemark(lines.get(start))) {
            end = end(from, start);
            start = paragraphStart(end, from + 1);
        }
        return end;
    }

    private int paragraphStart(int end, int from) {
        int start = end;
        while (start > from && lines.get(start - 1).isOfParagraph()) {
            start--;
        }
        return start;
    }

    private static boolean isBetween(Line line) {
        return line.blank() || line.is(Line.Kind.RULE) || line.is(Line.Kind.HEADING);
    }

    private boolean isRemark(Line line) {
        String text = lines.text();
        int from = line.text();
        if (FAREWELL.matcher(text).region(from, line.end()).lookingAt()) {
            return true;
        }
        for (String start : ABOUT_ALL) {
            if (text.startsWith(start, from) && nearlyFollowedBy(from + start.length(), line.end())) {
                return true;
            }
        }
        for (String start : CLOSING) {
            if (text.startsWith(start, from)) {
                return true;
            }
        }
        for (String start : ENGLISH) {
            if (text.regionMatches(true, from, start, 0, start.length())) {
                String head = text.substring(from, Math.min(from + REACH, line.end()));
                for (String about : ENGLISH_ABOUT) {
                    if (head.contains(about)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean nearlyFollowedBy(int from, int to) {
        for (int at = from; at < Math.min(from + 3, to); at++) {
            if (ALL.indexOf(lines.text().charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
