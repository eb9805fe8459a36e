package dev.lyceum.data;

import dev.lyceum.data.YamlTree.Anchored;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds values from the parser's events, as far as these come. */
final class YamlTreeBuilder {
    private static final int MAX_DEPTH = 100;
    /** How many values all aliases together may stand for, beside as many as the text is long. */
    private static final int MAX_ALIASED = 10_000;

    private static final String CORE_TAGS = "tag:yaml.org,2002:";
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final String text;
    private final Span range;
    private final Offsets offsets;
    private final Map<String, Anchored> anchors;
    private final List<YamlMistake> mistakes = new ArrayList<>();
    private final Deque<YamlFrame> open = new ArrayDeque<>();
    private int documents;
    private int values;
    /** The place of the event before. */
    private int last;

    private boolean isComplete = true;
    private Data root;

    YamlTreeBuilder(SourceText file, Span range, Map<String, Anchored> anchors) {
        this.text = file.text();
        this.range = range;
        this.offsets = new Offsets(file, range);
        this.anchors = new LinkedHashMap<>(anchors);
        this.root = new Data.Nothing(range.start());
        this.last = range.start();
    }

    YamlTree build() {
        try {
            for (Event event : new Parse(SETTINGS).parseString(range.of(text))) {
                if (!accept(event)) {
                    break;
                }
            }
        } catch (MarkedYamlEngineException e) {
            stop(YamlMistake.explain(e, text, offsets));
        } catch (ReaderException e) {
            int offset = offsets.ofCodePoint(e.getPosition());
            stop(YamlMistake.syntax(offset, "a control character", "remove it"));
        } catch (YamlEngineException e) {
            // The library's scanner knows this mistake, which has no mark, though it calls it impossible.
            stop(YamlMistake.syntax(last, "a key that does not begin its line", "check the indentation"));
        }
        while (!open.isEmpty()) {
            close(Optional.empty());
        }
        if (root instanceof Data.Table table) {
            return new YamlTree(table, isComplete, mistakes, anchors);
        }
        if (isComplete && !(root instanceof Data.Nothing)) {
            stop(YamlMistake.notATable(root.offset(), range.of(text)));
        }
        return new YamlTree(new Data.Table(Map.of(), range.start()), isComplete, mistakes, anchors);
    }

    /** Whether to go on. */
    private boolean accept(Event event) {
        last = start(event);
        switch (event.getEventId()) {
            case DocumentStart -> {
                if (++documents > 1) {
                    mistakes.add(YamlMistake.syntax(start(event), "a second YAML document", "keep only one"));
                    return false;
                }
            }
            case MappingStart, SequenceStart -> {
                return open((CollectionStartEvent) event);
            }
            case MappingEnd, SequenceEnd -> close(Optional.of(event));
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> {
                return alias((AliasEvent) event);
            }
            default -> {}
        }
        return true;
    }

    private boolean open(CollectionStartEvent event) {
        if (open.size() == MAX_DEPTH) {
            stop(YamlMistake.syntax(
                    start(event), "more than " + MAX_DEPTH + " levels of lists and tables", "use fewer"));
            return false;
        }
        boolean isTable = event.getEventId() == Event.ID.MappingStart;
        open.push(new YamlFrame(isTable, place(event), start(event), event.getAnchor(), values));
        return true;
    }

    private void close(Optional<Event> event) {
        YamlFrame frame = open.pop();
        Data value = frame.finish();
        values++;
        name(frame.anchor(), value, values - frame.valuesBefore());
        if (awaitsKey()) {
            int end = event.map(this::end).orElse(range.end());
            addKey(text.substring(frame.start(), end), frame.start());
            mistakes.add(YamlMistake.syntax(frame.start(), "a list or table as a key", "use text as a key"));
        } else {
            add(value);
        }
    }

    private void scalar(ScalarEvent event) {
        if (awaitsKey()) {
            int offset = start(event);
            addKey(event.getValue(), offset);
            name(event.getAnchor(), new Data.Text(event.getValue(), offset), 1);
            return;
        }
        Data value = typed(event, place(event));
        values++;
        name(event.getAnchor(), value, 1);
        add(value);
    }

    private Data typed(ScalarEvent event, int offset) {
        String tag = event.getTag().orElse("");
        if (tag.isEmpty() || (tag.startsWith(CORE_TAGS) && !tag.endsWith(":str"))) {
            return event.isPlain() ? YamlScalar.of(event.getValue(), offset) : new Data.Text(event.getValue(), offset);
        }
        if (tag.startsWith(CORE_TAGS) || tag.equals("!")) {
            return new Data.Text(event.getValue(), offset);
        }
        int start = start(event);
        mistakes.add(YamlMistake.syntax(start, "a value cannot begin with !", "put the value in quotes"));
        return new Data.Text(text.substring(start, end(event)), offset);
    }

    private boolean alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            mistakes.add(YamlMistake.syntax(
                    start(event), "no &" + name + " before this *" + name, "put the value in quotes if it is text"));
            anchored = new Anchored(new Data.Text("*" + name, start(event)), 1);
        }
        values += anchored.size();
        if (values > range.length() + MAX_ALIASED) {
            stop(YamlMistake.syntax(start(event), "aliases stand for too many values", "write the values out"));
            return false;
        }
        if (awaitsKey()) {
            addKey(anchored.value().asText().orElse("*" + name), start(event));
        } else {
            add(anchored.value());
        }
        return true;
    }

    private void stop(YamlMistake mistake) {
        mistakes.add(mistake);
        isComplete = false;
    }

    private void name(Optional<Anchor> anchor, Data value, int size) {
        anchor.ifPresent(name -> anchors.put(name.getValue(), new Anchored(value, size)));
    }

    private boolean awaitsKey() {
        YamlFrame frame = open.peek();
        return frame != null && frame.awaitsKey();
    }

    private void addKey(String key, int offset) {
        if (open.element().addKey(key, offset)) {
            mistakes.add(YamlMistake.duplicate(key, offset));
        }
    }

    private void add(Data value) {
        YamlFrame frame = open.peek();
        if (frame == null) {
            root = value;
        } else {
            frame.addValue(value);
        }
    }

    /** Where a value has its place: its key in a table, its start elsewhere. */
    private int place(Event event) {
        YamlFrame frame = open.peek();
        return frame == null ? start(event) : frame.keyOffset().orElseGet(() -> start(event));
    }

    private int start(Event event) {
        return event.getStartMark()
                .map(mark -> offsets.ofCodePoint(mark.getIndex()))
                .orElse(range.start());
    }

    private int end(Event event) {
        return event.getEndMark()
                .map(mark -> offsets.ofCodePoint(mark.getIndex()))
                .orElse(range.end());
    }
}
