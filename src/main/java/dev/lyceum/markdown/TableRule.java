package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lyceum.markdown.Nodes.Alignment;
import dev.lyceum.markdown.Nodes.Table;
import dev.lyceum.markdown.Nodes.TableCell;
import dev.lyceum.markdown.Nodes.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tables as goldmark reads them: the line above a delimiter row is the head, lines before it stay a paragraph, all
 * lines behind it are rows; a vertical bar divides cells even in code unless it is escaped. Where a row has more cells
 * than the head, the last column takes the rest with its bars, so that no word is lost: mostly it is code after all.
 */
final class TableRule implements ParagraphPreProcessor {
    private static final CharPredicate BARS = CharPredicate.anyOf("| \t");

    @Override
    public int preProcessBlock(Paragraph paragraph, ParserState state) {
        List<BasedSequence> lines = paragraph.getContentLines();
        for (int i = 1; i < lines.size(); i++) {
            List<Alignment> columns = delimiterRow(lines.get(i));
            if (!columns.isEmpty()) {
                TableRow head = row(lines.get(i - 1), columns, true);
                return cells(head) == columns.size() ? replace(paragraph, i, head, columns, state) : 0;
            }
        }
        return 0;
    }

    private static int replace(
            Paragraph paragraph, int delimiter, TableRow head, List<Alignment> columns, ParserState state) {
        List<BasedSequence> lines = paragraph.getContentLines();
        Table table = new Table();
        table.appendChild(head);
        for (BasedSequence line : lines.subList(delimiter + 1, lines.size())) {
            table.appendChild(row(line, columns, false));
        }
        table.setChars(lines.get(delimiter)
                .baseSubSequence(
                        lines.get(delimiter - 1).getStartOffset(),
                        lines.get(lines.size() - 1).getEndOffset()));
        parseCells(table, state.getInlineParser());
        int length = paragraph.getChars().length();
        paragraph.insertAfter(table);
        state.blockAddedWithDescendants(table);
        if (delimiter == 1) {
            return length;
        }
        paragraph.setContent(paragraph, 0, delimiter - 1);
        return 0;
    }

    private static void parseCells(Table table, InlineParser parser) {
        for (var row : table.getChildren()) {
            for (var cell : row.getChildren()) {
                parser.parse(cell.getChars(), cell);
            }
        }
    }

    private static int cells(Block row) {
        int count = 0;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            count++;
        }
        return count;
    }

    private static TableRow row(BasedSequence line, List<Alignment> columns, boolean head) {
        BasedSequence trimmed = line.trim();
        int limit = trimmed.length();
        int start = 0;
        if (limit > 0 && trimmed.charAt(0) == '|') {
            start++;
        }
        if (limit > start && trimmed.charAt(limit - 1) == '|' && (limit < 2 || trimmed.charAt(limit - 2) != '\\')) {
            limit--;
        }
        TableRow row = new TableRow();
        row.setChars(trimmed);
        int count = 0;
        for (; start < limit && (head || count < columns.size()); count++) {
            int end = start;
            while (end < limit && (trimmed.charAt(end) != '|' || (end > 0 && trimmed.charAt(end - 1) == '\\'))) {
                end++;
            }
            if (!head && count == columns.size() - 1 && hasWords(trimmed, end, limit)) {
                end = limit;
            }
            Alignment alignment = count < columns.size() ? columns.get(count) : Alignment.NONE;
            row.appendChild(new TableCell(trimmed.subSequence(start, end).trim(), alignment));
            start = end + 1;
        }
        for (; count < columns.size(); count++) {
            row.appendChild(new TableCell(trimmed.subSequence(limit, limit), Alignment.NONE));
        }
        return row;
    }

    private static boolean hasWords(BasedSequence row, int from, int to) {
        return row.subSequence(from, to).indexOfAnyNot(BARS) >= 0;
    }

    /** The alignments of the columns; empty if the line is no delimiter row. */
    private static List<Alignment> delimiterRow(BasedSequence line) {
        boolean divided = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("-:| \t\r\n".indexOf(c) < 0) {
                return List.of();
            }
            divided |= c == '|' || c == ':';
        }
        if (!divided) {
            return List.of();
        }
        String row = line.trim().toString();
        int limit = row.endsWith("|") ? row.length() - 1 : row.length();
        List<Alignment> columns = new ArrayList<>();
        for (int start = row.startsWith("|") ? 1 : 0; start < limit || columns.isEmpty(); ) {
            int bar = row.indexOf('|', start);
            int end = bar < 0 || bar > limit ? limit : bar;
            String column = start < end ? row.substring(start, end).strip() : "";
            if (!isColumn(column)) {
                return List.of();
            }
            columns.add(alignment(column));
            start = end + 1;
        }
        boolean endsEmpty = limit > 0 && row.charAt(limit - 1) == '|';
        return endsEmpty ? List.of() : columns;
    }

    private static boolean isColumn(String column) {
        int start = column.startsWith(":") ? 1 : 0;
        int end = column.length() > start && column.endsWith(":") ? column.length() - 1 : column.length();
        for (int i = start; i < end; i++) {
            if (column.charAt(i) != '-') {
                return false;
            }
        }
        return end > start;
    }

    private static Alignment alignment(String column) {
        boolean left = column.startsWith(":");
        boolean right = column.endsWith(":");
        if (left) {
            return right ? Alignment.CENTER : Alignment.LEFT;
        }
        return right ? Alignment.RIGHT : Alignment.NONE;
    }

    static final class Factory implements ParagraphPreProcessorFactory {
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(ReferencePreProcessorFactory.class);
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public TableRule apply(ParserState state) {
            return new TableRule();
        }
    }
}
