package dev.lyceum.build;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.deck.DeckWriter;
import dev.lyceum.deck.Topic;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.RenderedPage;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the study pages and what they load. A place that the author has put something at is left to it. */
final class StudyWriter {
    private final Site site;
    private final SiteRenderer renderer;
    private final Set<String> staticPaths;
    private final OutputSink sink;

    StudyWriter(Site site, SiteRenderer renderer, Set<String> staticPaths, OutputSink sink) {
        this.site = site;
        this.renderer = renderer;
        this.staticPaths = staticPaths;
        this.sink = sink;
    }

    /**
     * Writes what there is to study in all languages.
     *
     * @param topics in the order of the site's pages
     * @param diagrams whether one of them shows diagrams
     */
    List<Problem> write(List<Topic> topics, boolean diagrams) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (LanguageConfig language : site.config().languages()) {
            if (renderer.hasCards(language)) {
                for (RenderedPage page : renderer.studyPages(language, diagrams)) {
                    page.failure().ifPresent(problems::add);
                    if (page.file().isPresent()) {
                        write(page.file().get(), problems);
                    } else {
                        sink.keep(page.path());
                    }
                }
                List<Topic> own = topics.stream()
                        .filter(topic -> topic.page().language().key().equals(language.key()))
                        .toList();
                new DeckWriter(site, language, sink).write(own, renderer.words(language));
            }
        }
        return problems;
    }

    private void write(OutputFile file, List<Problem> problems) throws IOException {
        Optional<Page> taken = site.atUrl(file.path().substring(0, file.path().length() - "index.html".length()));
        if (taken.isEmpty() && !staticPaths.contains(file.path()) && !site.isResourceUrl(file.path())) {
            sink.write(file);
            return;
        }
        String place =
                taken.flatMap(Page::source).map(source -> source.file().path()).orElse("/" + file.path());
        problems.add(Problem.warning(
                        "study-page-taken",
                        Location.of(place),
                        "this is at /" + file.path() + ", where a study page would be")
                .withHint("move it, or give the study pages another folder: [study] path = \"learn\""));
    }
}
