package dev.lyceum.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;

/** Writes one JSON document as it goes. */
public final class JsonWriter implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes without any space. */
    public static JsonWriter compact(Writer writer) throws IOException {
        return new JsonWriter(FACTORY.createGenerator(writer));
    }

    /** Writes with indentation. */
    public JsonWriter(Writer writer) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        generator = FACTORY.createGenerator(writer).setPrettyPrinter(printer);
    }

    /** What a value consists of; writes it with the writer it is given. */
    @FunctionalInterface
    public interface Content {
        void write() throws IOException;
    }

    /** An object as the document itself or as an item of an array. */
    public void object(Content content) throws IOException {
        generator.writeStartObject();
        content.write();
        generator.writeEndObject();
    }

    public void array(String name, Content content) throws IOException {
        generator.writeArrayFieldStart(name);
        content.write();
        generator.writeEndArray();
    }

    public void object(String name, Content content) throws IOException {
        generator.writeObjectFieldStart(name);
        content.write();
        generator.writeEndObject();
    }

    public void text(String name, String value) throws IOException {
        generator.writeStringField(name, value);
    }

    /** A text, or null where there is none. */
    public void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            generator.writeStringField(name, value.get());
        } else {
            generator.writeNullField(name);
        }
    }

    public void number(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    /** Any value; moments and numbers that JSON has not are texts. */
    public void data(String name, Data value) throws IOException {
        generator.writeFieldName(name);
        write(value);
    }

    private void write(Data value) throws IOException {
        if (value instanceof Data.Table table) {
            generator.writeStartObject();
            for (Map.Entry<String, Data> entry : table.entries().entrySet()) {
                data(entry.getKey(), entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Data.Items items) {
            generator.writeStartArray();
            for (Data item : items.values()) {
                write(item);
            }
            generator.writeEndArray();
        } else if (value instanceof Data.Bool bool) {
            generator.writeBoolean(bool.value());
        } else if (value instanceof Data.Whole whole) {
            generator.writeNumber(whole.value());
        } else if (value instanceof Data.Decimal decimal) {
            generator.writeNumber(decimal.value());
        } else if (value instanceof Data.Nothing) {
            generator.writeNull();
        } else {
            generator.writeString(value.asText().orElse(""));
        }
    }

    /** A text as an item of an array. */
    public void item(String value) throws IOException {
        generator.writeString(value);
    }

    /** A whole number as an item of an array. */
    public void item(long value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void close() throws IOException {
        generator.writeRaw('\n');
        generator.close();
    }
}
