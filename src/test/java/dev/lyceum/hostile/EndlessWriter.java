package dev.lyceum.hostile;

import dev.lyceum.output.FolderSink;
import dev.lyceum.output.OutputFile;
import java.io.IOException;
import java.nio.file.Path;

/** Writes one version of a site after the other into a folder until it is killed. */
final class EndlessWriter {
    static final int FILES = 60;
    static final int SIZE = 40_000;

    private EndlessWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder, 'a');
        System.out.print('.');
        System.out.flush();
        for (int i = 0; true; i++) {
            write(folder, (char) ('a' + i % 20));
        }
    }

    /** Every version has some files that the others lack. */
    static void write(Path folder, char sign) throws IOException {
        try (FolderSink sink = FolderSink.open(folder)) {
            for (int i = 0; i < FILES; i++) {
                String name = i % 3 == 0 ? sign + "/" + i : "all/" + i;
                sink.write(OutputFile.text(name + ".html", String.valueOf(sign).repeat(SIZE)));
            }
            sink.finish();
        }
    }
}
