package dev.lyceum.export;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.JsonWriter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import dev.lyceum.source.LineIndex;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartKind;
import dev.lyceum.study.Prompt;
import dev.lyceum.study.Segment;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Writes the study export, schema {@code lyceum-study/1}: every page with a file of its own, in the site's order. */
public final class StudyJsonExporter {
    private final Site site;
    private final Function<ParsedPage, LineIndex> lines;
    private final Predicate<Page> wanted;

    /**
     * @param lines the lines of a page's file, for line numbers
     * @param wanted which pages
     */
    public StudyJsonExporter(Site site, Function<ParsedPage, LineIndex> lines, Predicate<Page> wanted) {
        this.site = site;
        this.lines = lines;
        this.wanted = wanted;
    }

    public void export(Writer writer) throws IOException {
        try (JsonWriter json = new JsonWriter(writer)) {
            json.object(() -> {
                json.text("schema", "lyceum-study/1");
                json.object("site", () -> {
                    json.text("title", site.config().title());
                    json.array("languages", () -> {
                        for (LanguageConfig language : site.config().languages()) {
                            json.item(language.key());
                        }
                    });
                });
                json.array("pages", () -> {
                    for (Page page : site.pages()) {
                        if (page.source().isPresent() && wanted.test(page)) {
                            page(json, page, page.source().get());
                        }
                    }
                });
            });
        }
    }

    private void page(JsonWriter json, Page page, ParsedPage source) throws IOException {
        List<Segment.Point> preview = new ArrayList<>();
        List<Segment.Point> keypoints = new ArrayList<>();
        List<Segment.Question> review = new ArrayList<>();
        for (Part part : source.study().parts()) {
            for (Segment segment : part.segments()) {
                if (segment instanceof Segment.Question question) {
                    review.add(question);
                } else if (segment instanceof Segment.Point point) {
                    (part.kind() == PartKind.PREVIEW ? preview : keypoints).add(point);
                }
            }
        }
        LineIndex index = lines.apply(source);
        json.object(() -> {
            json.text("source", inContent(page.language(), source.file().path()));
            json.text("language", page.language().key());
            json.text("url", "/" + UrlPath.encode(page.url()));
            json.text("title", page.title());
            json.number("weight", page.weight());
            json.array("parts", () -> {
                for (Part part : source.study().parts()) {
                    json.object(() -> {
                        json.text("kind", part.kind().key());
                        json.text("heading", part.heading());
                        json.text("prompt", part.prompt().map(Prompt::text));
                    });
                }
            });
            points(json, "previewQuestions", preview, index);
            points(json, "keypoints", keypoints, index);
            json.array("review", () -> {
                for (Segment.Question question : review) {
                    json.object(() -> question(json, question, index));
                }
            });
        });
    }

    private static void points(JsonWriter json, String name, List<Segment.Point> points, LineIndex index)
            throws IOException {
        json.array(name, () -> {
            for (Segment.Point point : points) {
                json.object(() -> {
                    json.text("id", point.id());
                    json.text("text", point.words());
                    json.number("line", index.line(point.offset()));
                });
            }
        });
    }

    private static void question(JsonWriter json, Segment.Question question, LineIndex index) throws IOException {
        json.text("id", question.id());
        json.text("question", question.words());
        json.array("options", () -> {
            for (Segment.Option option : question.options()) {
                json.item(option.words());
            }
        });
        json.text("answer", question.answer().map(Segment.Answer::words));
        json.number("line", index.line(question.offset()));
    }

    /** The path below the content folder, of which a language may have a folder of its own. */
    private static String inContent(LanguageConfig language, String path) {
        String contentDir = language.contentDir();
        int slash = contentDir.indexOf('/');
        String folder = (slash < 0 ? contentDir : contentDir.substring(0, slash)) + "/";
        return path.startsWith(folder) ? path.substring(folder.length()) : path;
    }
}
