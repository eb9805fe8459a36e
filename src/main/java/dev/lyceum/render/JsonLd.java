package dev.lyceum.render;

import dev.lyceum.data.JsonWriter;
import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartKind;
import dev.lyceum.study.Segment;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page in the vocabulary of schema.org, as JSON-LD: a topic is a {@code LearningResource}, its review questions a
 * {@code Quiz}, and the way to any page a {@code BreadcrumbList}.
 */
final class JsonLd {
    private static final int MOST_QUESTIONS = 12;
    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_ANSWER = 240;

    private final Site site;

    JsonLd(Site site) {
        this.site = site;
    }

    /** One line that can stand in a {@code script} element; empty where there is nothing to say. */
    String of(Page page, String description) {
        List<Part> parts = page.source().map(source -> source.study().parts()).orElse(List.of());
        boolean topic = page.kind() == PageKind.PAGE && !parts.isEmpty();
        List<Page> trail = trail(page);
        if (!topic && trail.size() < 2) {
            return "";
        }
        StringWriter text = new StringWriter(2048);
        try (JsonWriter json = JsonWriter.compact(text)) {
            json.object(() -> {
                json.text("@context", "https://schema.org");
                json.array("@graph", () -> {
                    if (topic) {
                        json.object(() -> resource(json, page, description));
                        quiz(json, page, parts);
                    }
                    if (trail.size() > 1) {
                        json.object(() -> breadcrumbs(json, page, trail));
                    }
                });
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return safe(text.toString().strip());
    }

    /** No tag can begin in it: a {@code <} of JSON stands only in texts, where it has another spelling. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c");
    }

    /** From the home page to the page itself. */
    private List<Page> trail(Page page) {
        List<Page> trail = new ArrayList<>();
        for (Optional<Page> at = Optional.of(page); at.isPresent(); at = site.parent(at.get())) {
            trail.add(0, at.get());
        }
        return trail;
    }

    private void resource(JsonWriter json, Page page, String description) throws IOException {
        json.text("@type", "LearningResource");
        json.text("url", url(page, page));
        json.text("name", page.title());
        if (!description.isEmpty()) {
            json.text("description", description);
        }
        json.text("inLanguage", page.language().locale());
        if (!page.terms().isEmpty()) {
            json.array("keywords", () -> {
                for (Page.TermRef term : page.terms()) {
                    json.item(term.name());
                }
            });
        }
        if (page.date().isPresent()) {
            json.text("datePublished", page.date().get().toLocalDate().toString());
        }
        Page whole = site.parent(page).orElseGet(() -> site.home(page.language()));
        json.object("isPartOf", () -> {
            json.text("@type", "LearningResource");
            json.text("name", whole.title());
            json.text("url", url(page, whole));
        });
    }

    private static void quiz(JsonWriter json, Page page, List<Part> parts) throws IOException {
        List<Segment.Question> questions = new ArrayList<>();
        for (Part part : parts) {
            if (part.kind() == PartKind.REVIEW) {
                for (Segment segment : part.segments()) {
                    if (segment instanceof Segment.Question question
                            && question.answer().isPresent()
                            && questions.size() < MOST_QUESTIONS) {
                        questions.add(question);
                    }
                }
            }
        }
        if (questions.isEmpty()) {
            return;
        }
        json.object(() -> {
            json.text("@type", "Quiz");
            json.text("name", page.title());
            json.array("hasPart", () -> {
                for (Segment.Question question : questions) {
                    json.object(() -> question(json, question));
                }
            });
        });
    }

    private static void question(JsonWriter json, Segment.Question question) throws IOException {
        json.text("@type", "Question");
        if (question.options().isEmpty()) {
            json.text("eduQuestionType", "Flashcard");
        }
        json.text("text", shortened(question.words(), LONGEST_QUESTION));
        String answer = question.answer().map(Segment.Answer::words).orElse("");
        json.object("acceptedAnswer", () -> {
            json.text("@type", "Answer");
            json.text("text", shortened(answer, LONGEST_ANSWER));
        });
    }

    private void breadcrumbs(JsonWriter json, Page page, List<Page> trail) throws IOException {
        json.text("@type", "BreadcrumbList");
        json.array("itemListElement", () -> {
            for (int i = 0; i < trail.size(); i++) {
                int position = i + 1;
                Page step = trail.get(i);
                json.object(() -> {
                    json.text("@type", "ListItem");
                    json.number("position", position);
                    json.text("name", step.linkTitle());
                    json.text("item", url(page, step));
                });
            }
        });
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 1);
        int end = space > longest / 2 ? space : longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private String url(Page from, Page to) {
        return AbsoluteUrl.of(site.config(), to.url()).orElseGet(() -> UrlPath.relative(from.url(), to.url()));
    }
}
