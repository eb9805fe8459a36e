package dev.lyceum.render;

import dev.lyceum.render.PageView.AnswerView;
import dev.lyceum.render.PageView.ChildView;
import dev.lyceum.render.PageView.Features;
import dev.lyceum.render.PageView.ItemView;
import dev.lyceum.render.PageView.LanguageLink;
import dev.lyceum.render.PageView.LanguageView;
import dev.lyceum.render.PageView.LinkView;
import dev.lyceum.render.PageView.NavEntry;
import dev.lyceum.render.PageView.OptionView;
import dev.lyceum.render.PageView.PartView;
import dev.lyceum.render.PageView.SiteView;
import dev.lyceum.render.PageView.TocEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views of a small made-up course: one of every page kind, in English and Chinese. */
final class SampleViews {
    private static final Features PLAIN = new Features(false, false, false, false);

    private SampleViews() {}

    /** All views by file name; all files lie in one folder. */
    static Map<String, PageView> all() {
        Map<String, PageView> views = new LinkedHashMap<>();
        views.put("index.html", home());
        views.put("section.html", section());
        views.put("topic.html", topic());
        views.put("topic-zh-tw.html", traditional());
        views.put("topic-zh-cn.html", simplified());
        views.put("taxonomy.html", taxonomy());
        views.put("term.html", term());
        views.put("404.html", error());
        return views;
    }

    /** The default theme, from its folder. */
    static TemplateEngine engine() {
        return new TemplateEngine(List.of(new TemplateLayer.Folder(ThemeWords.TEMPLATES, "templates")));
    }

    static String html(TemplateEngine engine, PageView view) {
        Rendered rendered = engine.render(view.kind() + ".html", Map.of("page", view, "tools", tools(view)));
        rendered.problem().ifPresent(problem -> {
            throw new AssertionError(problem);
        });
        return rendered.text();
    }

    /** Where the script is that scripts take their words from. */
    static String tools(PageView view) {
        return "assets/tools/" + view.language().key() + ".js";
    }

    /** An English page with nothing around its parts. */
    static PageView page(Features features, List<PartView> parts) {
        return english("page", "A page").parts(parts).features(features).build();
    }

    static PageView topic() {
        return english("page", "Residual networks")
                .description("Why very deep plain networks train badly, and how adding the input back repairs it.")
                .lead("<p>A residual block does not compute a new representation: it corrects the old one.</p>")
                .parts(SampleTopic.english())
                .toc(List.of(
                        toc("preview", "Preview", 2),
                        toc(
                                "explain",
                                "Explain",
                                2,
                                toc("puzzle", "The degradation puzzle", 3),
                                toc("block", "The residual block with <code>F(x)</code>", 3),
                                toc("compare", "Depth and cost", 3)),
                        toc("keypoint", "Keypoint", 2),
                        toc("review", "Review", 2)))
                .breadcrumbs(link("Course", "index.html"), link("Convolutional networks", "section.html"))
                .previous(link("Pooling and receptive fields", "section.html"))
                .next(link("Recurrent networks and the long road to attention", "term.html"))
                .terms(link("architecture", "term.html"), link("gradients", "term.html"))
                .prerequisites(link("Convolution", "section.html"), link("Vanishing gradients", "term.html"))
                .features(new Features(true, true, true, true))
                .minutes(9)
                .build();
    }

    static PageView traditional() {
        return chinese("zh-tw", "zh-TW", "繁體中文", "page", "深度學習")
                .parts(SampleTopic.traditional())
                .toc(List.of(
                        toc("習題預習", "習題預習", 2), toc("說明知識", "說明知識", 2), toc("彙總重點", "彙總重點", 2), toc("知識測驗", "知識測驗", 2)))
                .breadcrumbs(link("課程", "index.html"), link("機器學習", "section.html"))
                .next(link("卷積神經網路", "section.html"))
                .minutes(4)
                .build();
    }

    static PageView simplified() {
        return chinese("zh-cn", "zh-CN", "简体中文", "page", "深度学习")
                .parts(SampleTopic.simplified())
                .toc(List.of(toc("预习", "预习", 2), toc("说明", "说明", 2)))
                .breadcrumbs(link("课程", "index.html"))
                .minutes(1)
                .build();
    }

    static PageView home() {
        return english("home", "Deep learning, topic by topic")
                .description("Guess, read, recall, test yourself: thirty-two short topics from the perceptron to"
                        + " diffusion models.")
                .lead("<p>Every topic has four parts. Try the <strong>preview</strong> questions first, even if you"
                        + " guess wrong: a wrong guess that is corrected is remembered longer. Then read, recall the"
                        + " key points and answer the review questions.</p>")
                .children(List.of(
                        child("section", "Foundations", "Neurons, losses and the chain rule.", 6, 42),
                        child("section", "Training", "Gradient descent and what goes wrong with it.", 5, 35),
                        child("section", "Convolutional networks", "Seeing with shared weights.", 3, 21),
                        child("section", "Transformers", "Attention and everything built on it.", 7, 49),
                        child("page", "Glossary", "", 0, 0)))
                .build();
    }

    static PageView section() {
        return english("section", "Convolutional networks")
                .description("Seeing with shared weights.")
                .lead("<p>Images have structure: neighbouring pixels belong together, and a cat is a cat wherever it"
                        + " sits. Convolution builds both facts into the network.</p>")
                .children(List.of(
                        child("page", "Convolution", "A small filter that slides over the picture.", 0, 7),
                        child("page", "Pooling and receptive fields", "How far a neuron sees.", 0, 6),
                        child("page", "Residual networks", "Why very deep plain networks train badly.", 0, 7),
                        child("section", "Applications", "", 4, 1)))
                .breadcrumbs(link("Course", "index.html"))
                .build();
    }

    static PageView taxonomy() {
        return english("taxonomy", "Tags")
                .children(List.of(
                        child("term", "architecture", "", 12, 0),
                        child("term", "gradients", "", 7, 0),
                        child("term", "probability", "", 1, 0)))
                .build();
    }

    static PageView term() {
        return english("term", "gradients")
                .children(List.of(
                        child("page", "Residual networks", "Why very deep plain networks train badly.", 0, 7),
                        child("page", "Normalisation layers", "", 0, 5)))
                .breadcrumbs(link("Course", "index.html"), link("Tags", "taxonomy.html"))
                .build();
    }

    static PageView error() {
        return english("error", "Page not found").build();
    }

    private static Builder english(String kind, String title) {
        return new Builder(new LanguageView("en", "en", "English", "ltr"), kind, title, ThemeWords.of("en"));
    }

    private static Builder chinese(String key, String locale, String name, String kind, String title) {
        return new Builder(new LanguageView(key, locale, name, "ltr"), kind, title, ThemeWords.of(key));
    }

    static LinkView link(String title, String url) {
        return new LinkView(title, url);
    }

    private static ChildView child(String kind, String title, String description, int topics, int questions) {
        String url = kind.equals("section") ? "section.html" : kind.equals("term") ? "term.html" : "topic.html";
        return new ChildView(kind, title, url, description, Optional.empty(), topics, questions);
    }

    private static TocEntry toc(String id, String html, int level, TocEntry... children) {
        return new TocEntry(id, html, level, List.of(children));
    }

    static ItemView prose(String html) {
        return new ItemView("prose", "", "", 0, html, false, List.of(), List.of(), Optional.empty());
    }

    static ItemView point(String id, int number, String html) {
        return new ItemView("point", id, "", number, html, true, List.of(), List.of(), Optional.empty());
    }

    static ItemView question(
            String id, String label, int number, String html, AnswerView answer, OptionView... options) {
        return new ItemView(
                "question", id, label, number, html, true, List.of(options), List.of(), Optional.of(answer));
    }

    static PartView part(String kind, String id, String heading, String prompt, ItemView... items) {
        int questions = (int) List.of(items).stream()
                .filter(item -> !item.type().equals("prose"))
                .count();
        return new PartView(kind, id, heading, prompt, questions, !kind.equals("other"), List.of(items));
    }

    private static NavEntry leaf(String title, boolean current) {
        return new NavEntry(title, current ? "topic.html" : "term.html", false, current, current, List.of());
    }

    private static NavEntry branch(String title, boolean active, NavEntry... children) {
        return new NavEntry(title, "section.html", true, active, false, List.of(children));
    }

    private static List<NavEntry> navigation() {
        return List.of(
                branch("Foundations", false),
                branch("Training", false),
                branch(
                        "Convolutional networks",
                        true,
                        leaf("Convolution", false),
                        leaf("Pooling and receptive fields", false),
                        leaf("Residual networks", true),
                        branch("Applications of convolution in medicine and astronomy", false)),
                branch("Recurrent networks", false),
                branch("Transformers", false),
                branch("Regularisation", false),
                branch("Learning without labels", false),
                leaf("Glossary", false));
    }

    /** Collects what differs between the samples. */
    private static final class Builder {
        private final LanguageView language;
        private final String kind;
        private final String title;
        private final Map<String, String> words;
        private String description = "";
        private String lead = "";
        private List<PartView> parts = List.of();
        private List<TocEntry> toc = List.of();
        private List<LinkView> breadcrumbs = List.of();
        private Optional<LinkView> previous = Optional.empty();
        private Optional<LinkView> next = Optional.empty();
        private List<ChildView> children = List.of();
        private List<LinkView> terms = List.of();
        private List<LinkView> prerequisites = List.of();
        private Features features = PLAIN;
        private int minutes;

        Builder(LanguageView language, String kind, String title, Map<String, String> words) {
            this.language = language;
            this.kind = kind;
            this.title = title;
            this.words = words;
        }

        Builder description(String value) {
            description = value;
            return this;
        }

        Builder lead(String value) {
            lead = value;
            return this;
        }

        Builder parts(List<PartView> value) {
            parts = value;
            return this;
        }

        Builder toc(List<TocEntry> value) {
            toc = value;
            return this;
        }

        Builder breadcrumbs(LinkView... value) {
            breadcrumbs = List.of(value);
            return this;
        }

        Builder previous(LinkView value) {
            previous = Optional.of(value);
            return this;
        }

        Builder next(LinkView value) {
            next = Optional.of(value);
            return this;
        }

        Builder children(List<ChildView> value) {
            children = value;
            return this;
        }

        Builder terms(LinkView... value) {
            terms = List.of(value);
            return this;
        }

        Builder prerequisites(LinkView... value) {
            prerequisites = List.of(value);
            return this;
        }

        Builder features(Features value) {
            features = value;
            return this;
        }

        Builder minutes(int value) {
            minutes = value;
            return this;
        }

        PageView build() {
            List<LanguageLink> languages = List.of(
                    new LanguageLink(
                            "en", "English", "topic.html", language.key().equals("en"), true),
                    new LanguageLink(
                            "zh-TW", "繁體中文", "topic-zh-tw.html", language.key().equals("zh-tw"), true),
                    new LanguageLink(
                            "zh-CN", "简体中文", "topic-zh-cn.html", language.key().equals("zh-cn"), true));
            return new PageView(
                    new SiteView(
                            "Depth & Width", "index.html", "search/index.html", "map/index.html", "sample", Map.of()),
                    language,
                    kind,
                    "./",
                    title,
                    description,
                    "https://example.org/" + kind + "/",
                    PageView.Metadata.NONE,
                    false,
                    lead,
                    parts,
                    toc,
                    breadcrumbs,
                    previous,
                    next,
                    languages,
                    children,
                    navigation(),
                    terms,
                    prerequisites,
                    List.of(),
                    Optional.empty(),
                    minutes,
                    200 * minutes,
                    false,
                    features,
                    false,
                    PageView.StudyView.NONE,
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    words);
        }
    }
}
