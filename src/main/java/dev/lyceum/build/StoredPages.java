package dev.lyceum.build;

import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.SourceFile;
import dev.lyceum.store.ByteReader;
import dev.lyceum.store.ByteWriter;
import dev.lyceum.store.PageForm;
import dev.lyceum.store.Spool;
import dev.lyceum.study.Ledger;
import dev.lyceum.study.LedgerWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Remembers the pages of a site from build to build, in one file: a page is known by its path, its bytes and the ids that
 * its cards have. A file that is damaged, of another program or of other settings counts as missing.
 */
final class StoredPages implements PageMemory {
    private static final int FORMAT = 2;
    /** Larger files are parsed each time; no page that a person writes is so large. */
    private static final int LARGEST_SOURCE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String settings;
    private final Map<String, Entry> known = new ConcurrentHashMap<>();
    private final Map<String, Long> sums = new ConcurrentHashMap<>();
    private final Spool spool = new Spool();
    private final AtomicInteger hits = new AtomicInteger();
    private int stored;

    /**
     * @param file which need not exist
     * @param settings whatever decides, besides the ids of cards, how a page of the site is parsed, and by which program
     */
    StoredPages(Path file, String settings) {
        this.file = file;
        this.settings = settings;
    }

    /**
     * @param sum of the source file's bytes
     * @param ids the lines of the ledger that the page's cards have
     * @param head see {@link PageForm#head}
     * @param content see {@link PageForm#content}
     */
    private record Entry(String path, long sum, String ids, Supplier<byte[]> head, Supplier<byte[]> content) {
        byte[] bytes() {
            ByteWriter out = new ByteWriter();
            out.text(path);
            out.wide(sum);
            out.text(ids);
            out.block(head.get());
            out.block(content.get());
            return out.toBytes();
        }

        static Entry of(byte[] bytes, Spool spool) {
            ByteReader in = new ByteReader(bytes);
            return new Entry(in.text(), in.wide(), in.text(), spool.put(in.block()), spool.put(in.block()));
        }
    }

    @Override
    public Function<SourceFile, Optional<ParsedPage>> under(Rules rules) {
        try {
            read().forEach(entry -> known.put(entry.path(), entry));
        } catch (IOException | RuntimeException e) {
            known.clear(); // missing, or not ours: every page is parsed
        }
        stored = known.size();
        Ledger ids = rules.ledger().ids();
        return source -> find(source, ids);
    }

    private Optional<ParsedPage> find(SourceFile source, Ledger ids) {
        Optional<Long> sum = sum(source);
        sum.ifPresent(found -> sums.put(source.path(), found));
        return Optional.ofNullable(known.remove(source.path()))
                .filter(entry -> sum.isPresent()
                        && entry.sum() == sum.get()
                        && LedgerWriter.linesOf(source.path(), ids).equals(Optional.of(entry.ids())))
                .map(entry -> {
                    hits.incrementAndGet();
                    return PageForm.page(source, entry.head().get(), entry.content());
                });
    }

    /** Two checksums, as one of 32 bits meets its like too often; absent where a file is too large or has gone. */
    private static Optional<Long> sum(SourceFile source) {
        if (source.size() > LARGEST_SOURCE) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(source.file());
            CRC32 first = new CRC32();
            first.update(bytes);
            CRC32C second = new CRC32C();
            second.update(bytes);
            return Optional.of(first.getValue() << 32 | second.getValue());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public ParsedPage prepared(ParsedPage page) {
        return PageForm.packed(page, spool);
    }

    @Override
    public void keep(Rules rules, List<ParsedPage> read) {
        // only once it is known which ids their cards have in the end
    }

    /**
     * Remembers the pages, unless all of them are remembered.
     *
     * @param ids the lines that the ledger has of each page now
     */
    void write(List<ParsedPage> read, List<List<String>> ids) {
        if (hits.get() == read.size() && hits.get() == stored) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "new", ".tmp");
            try {
                write(temporary, read, ids);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            // the next build parses all pages
        }
    }

    private void write(Path to, List<ParsedPage> pages, List<List<String>> ids) throws IOException {
        CheckedOutputStream checked =
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(to), BUFFER), new CRC32());
        try (DataOutputStream out = new DataOutputStream(checked)) {
            out.writeInt(FORMAT);
            block(out, settings.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < pages.size(); i++) {
                ParsedPage page = pages.get(i);
                Long sum = sums.get(page.file().path());
                if (sum != null && isWhole(page) && isAsItWas(page.file())) {
                    String lines = LedgerWriter.joined(ids.get(i));
                    byte[] head = PageForm.head(page);
                    byte[] content = PageForm.content(page);
                    block(out, new Entry(page.file().path(), sum, lines, () -> head, () -> content).bytes());
                }
            }
            out.writeInt(-1);
            out.writeLong(checked.getChecksum().getValue());
        }
    }

    /** Whether another reading would find the same: one that ran out of time may have more the next time. */
    private static boolean isWhole(ParsedPage page) {
        return page.problems().stream().noneMatch(problem -> problem.code().equals("page-timeout"));
    }

    /** A file that was written to since it was found may have been parsed with another text than was summed up. */
    private static boolean isAsItWas(SourceFile source) throws IOException {
        return Files.size(source.file()) == source.size()
                && Files.getLastModifiedTime(source.file()).toMillis() == source.modifiedMillis();
    }

    private List<Entry> read() throws IOException {
        CheckedInputStream checked =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), new CRC32());
        try (DataInputStream in = new DataInputStream(checked)) {
            boolean ours = in.readInt() == FORMAT
                    && new String(block(in, in.readInt()), StandardCharsets.UTF_8).equals(settings);
            List<Entry> entries = new ArrayList<>();
            for (int length = ours ? in.readInt() : -1; length >= 0; length = in.readInt()) {
                entries.add(Entry.of(block(in, length), spool));
            }
            long sum = checked.getChecksum().getValue();
            return ours && in.readLong() == sum ? entries : List.of();
        }
    }

    private static void block(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] block(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
