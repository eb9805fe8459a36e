package dev.lyceum.page;

import dev.lyceum.data.Data;
import dev.lyceum.data.DataReader;
import dev.lyceum.data.ReadData;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads the front matter of a content file, in the shapes that Hugo knows. */
public final class FrontMatterReader {
    /** Beyond, no person wrote it, and a mistake on every line would take minutes to explain. */
    private static final int LARGEST = 1 << 20;

    private FrontMatterReader() {}

    public static ReadFrontMatter read(SourceText file) {
        ProblemCollector collector = new ProblemCollector(file);
        Intro intro = IntroScanner.scan(file, collector);
        List<Problem> problems = new ArrayList<>(collector.toList());
        Data.Table table = Data.Table.EMPTY;
        if (intro.data().length() > LARGEST) {
            problems.add(file.error(
                            "front-matter-too-large",
                            intro.data().start(),
                            "front matter of more than a million characters is not read")
                    .withHint("close it where the text begins, or keep the data in a file beside the page"));
        } else if (intro.format().isPresent()) {
            ReadData data = DataReader.read(intro.format().get(), file, intro.data());
            table = data.table();
            problems.addAll(data.problems());
            if (table.entries().isEmpty() && !data.problems().isEmpty()) {
                return asText(intro, file, problems);
            }
        }
        return new ReadFrontMatter(new FrontMatter(intro.format(), table, intro.block()), intro.body(), problems);
    }

    /** Where nothing in it can be read, what looks like front matter may be text between two rules. */
    private static ReadFrontMatter asText(Intro intro, SourceText file, List<Problem> problems) {
        int start = intro.block().start();
        return new ReadFrontMatter(FrontMatter.NONE, new Span(start, file.text().length()), problems);
    }
}
