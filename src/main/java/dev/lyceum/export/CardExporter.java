package dev.lyceum.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a set of cards in one format. */
public interface CardExporter {
    /** Writes the whole file; the stream stays open. */
    void export(CardSet set, OutputStream out) throws IOException;
}
