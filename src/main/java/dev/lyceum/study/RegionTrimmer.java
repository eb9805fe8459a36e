package dev.lyceum.study;

/** Tells what stands at the end of a question's lines without belonging to it. */
final class RegionTrimmer {
    private static final String[] ABOUT_ALL = {"以上", "上述"};
    private static final String ALL = "問问題题答皆都所均僅仅各全";
    private static final String[] CLOSING = {"答案僅供", "答案仅供", "希望這些", "希望这些", "希望以上"};
    private static final String[] ENGLISH = {"the above", "these", "all ", "note", "please note", "i hope", "hope"};
    private static final String[] ENGLISH_ABOUT = {"questions", "answers", "quiz"};
    /** So far behind its beginning a remark names what it is about. */
    private static final int REACH = 60;

    private final Lines lines;

    RegionTrimmer(Lines lines) {
        this.lines = lines;
    }

    /** Behind the last line that belongs to the item at {@code from}: no blank lines, rules or headings of what follows. */
    int end(int from, int to) {
        int end = to;
        while (end > from + 1 && isBetween(lines.get(end - 1))) {
            end--;
        }
        return end;
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
        while (start > from && lines.get(start - 1).is(Line.Kind.TEXT)) {
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
