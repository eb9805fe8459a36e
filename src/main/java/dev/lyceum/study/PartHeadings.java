package dev.lyceum.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The headings of a page that name parts. Second-level ones do; those of another level where no second-level heading names
 * a part, but headings of that level name several. A name with more words around it, or one that may mean other things,
 * counts where the page's other headings or what stands below it show that it is a part.
 *
 * @param kinds by the offset of the heading's line
 */
record PartHeadings(int level, Map<Integer, PartKind> kinds) {
    private static final int USUAL_LEVEL = 2;
    private static final int[] OTHER_LEVELS = {3, 1};
    private static final int FEWEST_KINDS = 2;
    private static final int FEWEST_ITEMS = 2;

    /** @param end the line of the next one of its level, or behind the last line */
    private record Named(int line, int end, int level, PartNames.Found found) {
        PartKind kind() {
            return found.kind();
        }

        boolean is(PartNames.Certainty certainty) {
            return found.certainty() == certainty;
        }
    }

    static PartHeadings of(Lines lines, PartNames names) {
        List<Named> all = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            boolean swallowed = line.is(Line.Kind.VERBATIM)
                    && line.start() > lines.openFence().orElse(Integer.MAX_VALUE);
            int level = line.is(Line.Kind.HEADING) || swallowed ? lines.headingLevel(line) : 0;
            if (level >= 1 && level <= OTHER_LEVELS[0]) {
                int at = index;
                names.find(words(lines, line)).ifPresent(found -> all.add(new Named(at, lines.size(), level, found)));
            }
        }
        Map<Integer, PartKind> usual = accepted(lines, at(all, USUAL_LEVEL));
        if (usual.isEmpty()) {
            for (int level : OTHER_LEVELS) {
                Map<Integer, PartKind> other = accepted(lines, at(all, level));
                if (Set.copyOf(other.values()).size() >= FEWEST_KINDS && new Below(lines).areParts(at(all, level))) {
                    return new PartHeadings(level, other);
                }
            }
        }
        return new PartHeadings(USUAL_LEVEL, usual);
    }

    private static List<Named> at(List<Named> all, int level) {
        List<Named> found = new ArrayList<>();
        for (Named named : all) {
            if (named.level() == level) {
                if (!found.isEmpty()) {
                    Named last = found.get(found.size() - 1);
                    found.set(found.size() - 1, new Named(last.line(), named.line(), level, last.found()));
                }
                found.add(named);
            }
        }
        return found;
    }

    private static Map<Integer, PartKind> accepted(Lines lines, List<Named> named) {
        Set<PartKind> sure = EnumSet.noneOf(PartKind.class);
        Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
        for (Named name : named) {
            if (!name.is(PartNames.Certainty.UNSURE)) {
                kinds.add(name.kind());
            }
            if (name.is(PartNames.Certainty.SURE)) {
                sure.add(name.kind());
            }
        }
        Below below = new Below(lines);
        boolean likely = named.stream().anyMatch(name -> name.is(PartNames.Certainty.LIKELY)) && below.areParts(named);
        Map<Integer, PartKind> accepted = new HashMap<>();
        for (Named name : named) {
            boolean part = switch (name.found().certainty()) {
                case SURE -> true;
                case LIKELY -> !sure.contains(name.kind()) && (!sure.isEmpty() && kinds.size() > 1 || likely);
                case UNSURE ->
                    !kinds.isEmpty()
                            && !kinds.contains(name.kind())
                            && (below.hasItems(name) || below.isAnswered(name));
            };
            if (part) {
                accepted.put(lines.get(name.line()).start(), name.kind());
            }
        }
        return accepted;
    }

    /** What stands below a heading, up to the next of its level. */
    private static final class Below {
        private final Lines lines;
        private final LabelScanner labels;
        private final MarkScanner marks;

        Below(Lines lines) {
            this.lines = lines;
            this.labels = new LabelScanner(lines.text());
            this.marks = new MarkScanner(lines, labels);
        }

        /** Whether headings that may name parts do: there are many kinds, or questions with answers. */
        boolean areParts(List<Named> headings) {
            return headings.stream().map(Named::kind).distinct().count() > FEWEST_KINDS
                    || headings.stream().anyMatch(this::isAnswered);
        }

        boolean hasItems(Named heading) {
            return count(heading, line -> marks.mark(line).isPresent()) >= FEWEST_ITEMS;
        }

        /** Whether it is a review with answers. */
        boolean isAnswered(Named heading) {
            return heading.kind() == PartKind.REVIEW
                    && count(
                                    heading,
                                    line -> labels.answer(marks.textStart(line), line.end())
                                            .filter(Label::sure)
                                            .isPresent())
                            > 0;
        }

        private long count(Named heading, Predicate<Line> wanted) {
            return lines.all().subList(heading.line() + 1, heading.end()).stream()
                    .takeWhile(line -> !line.is(Line.Kind.HEADING) || lines.headingLevel(line) > heading.level())
                    .filter(line -> line.is(Line.Kind.TEXT) && wanted.test(line))
                    .count();
        }
    }

    Optional<PartKind> kindOf(Line heading) {
        return Optional.ofNullable(kinds.get(heading.start()));
    }

    /** The words of a heading without closing hashes, attributes and emphasis. */
    static String words(Lines lines, Line line) {
        String words = lines.text().substring(lines.headingText(line), line.end());
        int attributes = words.endsWith("}") ? words.lastIndexOf('{') : -1;
        if (attributes >= 0) {
            words = words.substring(0, attributes);
        }
        int end = words.length();
        while (end > 0 && (words.charAt(end - 1) == '#' || Line.isSpace(words.charAt(end - 1)))) {
            end--;
        }
        return PlainWords.line(words.substring(0, end));
    }
}
