package dev.lyceum.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON. After a mistake it gives what stands before it. */
public final class JsonReader {
    private static final String SYNTAX = "json-syntax";
    private static final int MAX_DEPTH = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final SourceText file;
    private final int start;
    private final int end;
    private final JsonParser parser;
    private final ProblemCollector problems;
    private boolean broken;

    private JsonReader(SourceText file, Span range, JsonParser parser) {
        this.file = file;
        this.start = range.start();
        this.end = range.end();
        this.parser = parser;
        this.problems = new ProblemCollector(file);
    }

    public static ReadData read(SourceText file, Span range) {
        boolean marked = range.length() > 0 && file.text().charAt(range.start()) == '\uFEFF';
        Span content = marked ? new Span(range.start() + 1, range.end()) : range;
        try (JsonParser parser = FACTORY.createParser(content.of(file.text()))) {
            JsonReader reader = new JsonReader(file, content, parser);
            Data.Table table = reader.document();
            return new ReadData(table, reader.problems.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Data.Table document() throws IOException {
        Data.Table empty = new Data.Table(Map.of(), start);
        JsonToken first = next();
        if (first == JsonToken.NOT_AVAILABLE) {
            return empty;
        }
        int place = tokenOffset();
        Data value = value(first, place);
        if (!broken) {
            refuseMore();
        }
        if (value instanceof Data.Table table) {
            return table;
        }
        if (!broken) {
            problems.error(SYNTAX, place, "expected a table of keys and values", "write {\"key\": \"value\"}");
        }
        return empty;
    }

    private void refuseMore() {
        for (int i = offset(parser.currentLocation()); i < end; i++) {
            if (!Character.isWhitespace(file.text().charAt(i))) {
                problems.error(SYNTAX, i, "text behind the closing bracket", "remove it");
                return;
            }
        }
    }

    private Data value(JsonToken token, int offset) throws IOException {
        return switch (token) {
            case START_OBJECT -> table(offset);
            case START_ARRAY -> items(offset);
            case VALUE_TRUE -> new Data.Bool(true, offset);
            case VALUE_FALSE -> new Data.Bool(false, offset);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(token, offset);
            default -> new Data.Nothing(offset);
        };
    }

    /** Text and numbers, which the library reads to their end only when asked for them. */
    private Data scalar(JsonToken token, int offset) throws IOException {
        try {
            if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                return new Data.Decimal(parser.getDoubleValue(), offset);
            } else if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != NumberType.BIG_INTEGER) {
                return new Data.Whole(parser.getLongValue(), offset);
            }
            return new Data.Text(parser.getText(), offset);
        } catch (JsonProcessingException e) {
            report(e);
            return new Data.Nothing(offset);
        }
    }

    private Data.Table table(int offset) throws IOException {
        Map<String, Data> entries = new LinkedHashMap<>();
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int place = tokenOffset();
            JsonToken token = next();
            if (token == JsonToken.NOT_AVAILABLE) {
                break;
            }
            if (entries.put(key, value(token, place)) != null) {
                problems.warning(
                        "duplicate-key",
                        place,
                        "\"" + key + "\" is given twice",
                        "give the key once; the last one counts");
            }
        }
        return new Data.Table(entries, offset);
    }

    private Data.Items items(int offset) throws IOException {
        List<Data> values = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            if (token == JsonToken.NOT_AVAILABLE) {
                break;
            }
            values.add(value(token, tokenOffset()));
        }
        return new Data.Items(values, offset);
    }

    /** The next token; NOT_AVAILABLE at the end of the text and from the first mistake on. */
    private JsonToken next() throws IOException {
        if (broken) {
            return JsonToken.NOT_AVAILABLE;
        }
        try {
            JsonToken token = parser.nextToken();
            return token == null ? JsonToken.NOT_AVAILABLE : token;
        } catch (JsonProcessingException e) {
            report(e);
            return JsonToken.NOT_AVAILABLE;
        }
    }

    private int tokenOffset() {
        return offset(parser.currentTokenLocation());
    }

    private int offset(JsonLocation location) {
        return Math.min(start + (int) Math.max(location.getCharOffset(), 0), end);
    }

    private void report(JsonProcessingException error) {
        broken = true;
        JsonLocation location = error.getLocation();
        int offset = offset(location == null ? parser.currentLocation() : location);
        JsonMistake mistake = JsonMistake.explain(error.getOriginalMessage(), file.text(), offset);
        problems.error(SYNTAX, offset, mistake.message(), mistake.hint());
    }
}
