package dev.lyceum.page;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.markdown.Converted;
import dev.lyceum.markdown.Converted.Feature;
import dev.lyceum.markdown.Footnotes;
import dev.lyceum.markdown.Heading;
import dev.lyceum.markdown.HeadingIds;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.markdown.PageNames;
import dev.lyceum.markdown.Piece;
import dev.lyceum.page.PageBody.AnswerBody;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.OptionBody;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.problem.Problem;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.shortcode.ShortcodeScanner;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import dev.lyceum.study.Excerpt;
import dev.lyceum.study.Ledger;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartNames;
import dev.lyceum.study.Segment;
import dev.lyceum.study.StudyCounts;
import dev.lyceum.study.StudyPage;
import dev.lyceum.study.StudyReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parses the pages of one language. Immutable and thread-safe. */
public final class PageParser {
    private final StudyReader studyReader;
    private final MarkdownConverter converter;
    private final SiteConfig config;
    private final LanguageConfig language;

    /**
     * @param ledger the ids that cards had before
     */
    public PageParser(SiteConfig config, LanguageConfig language, MarkdownConverter converter, Ledger ledger) {
        this.config = config;
        this.language = language;
        this.converter = converter;
        this.studyReader = new StudyReader(
                PartNames.defaults().with(language.partNames()), config.study().promptShortcode(), ledger);
    }

    public ParsedPage parse(SourceFile file, SourceText text) {
        ReadFrontMatter intro = FrontMatterReader.read(text);
        ShortcodeScan shortcodes = ShortcodeScanner.scan(text, intro.body());
        if (isHtml(file.path())) {
            List<Problem> found = new ArrayList<>(intro.problems());
            found.addAll(FrontMatterCheck.problems(intro.frontMatter(), text));
            found.addAll(shortcodes.problems());
            Conversion conversion = new Conversion(text, shortcodes, intro);
            PageBody html = conversion.passThrough(found);
            StudyPage none = new StudyPage(intro.body(), List.of(), List.of());
            return new ParsedPage(
                    file, intro.frontMatter(), conversion.outline(html, none), new PageContent.Read(none, html), found);
        }
        StudyPage study = studyReader.read(text, intro.body(), shortcodes);
        List<Problem> problems = new ArrayList<>(intro.problems());
        problems.addAll(FrontMatterCheck.problems(intro.frontMatter(), text));
        problems.addAll(StudyRules.problems(intro.frontMatter(), text));
        problems.addAll(shortcodes.problems());
        problems.addAll(study.problems());
        Conversion conversion = new Conversion(text, shortcodes, intro);
        PageBody body = conversion.convert(study, problems);
        return new ParsedPage(
                file,
                intro.frontMatter(),
                conversion.outline(body, study),
                new PageContent.Read(study, body),
                problems);
    }

    /** Whether a content file is HTML already. */
    public static boolean isHtml(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    /** The conversion of one page: one set of heading ids, one list of headings. */
    private final class Conversion {
        private final SourceText file;
        private final ShortcodeScan shortcodes;
        private final HeadingIds ids = new HeadingIds(config.markup().headingIdStyle());
        private final List<Heading> headings = new ArrayList<>();
        private final Set<Feature> features = EnumSet.noneOf(Feature.class);
        private final List<Problem> problems = new ArrayList<>();

        private final ReadFrontMatter intro;
        private final PageNames names;

        Conversion(SourceText file, ShortcodeScan shortcodes, ReadFrontMatter intro) {
            this.file = file;
            this.shortcodes = shortcodes;
            this.intro = intro;
            names = new PageNames(ids, Footnotes.of(file, intro.body()), converter.budget());
        }

        PageBody passThrough(List<Problem> all) {
            Converted converted = converter.passThrough(file, List.of(intro.body()), shortcodes, names);
            all.addAll(converted.problems());
            headings.addAll(converted.headings());
            features.addAll(converted.features());
            return new PageBody(converted.pieces(), List.of());
        }

        PageOutline outline(PageBody body, StudyPage study) {
            boolean cjk = isCjk();
            SummaryText summary = new SummaryText(language.rules().summaryLength(), cjk);
            summary.add(body.lead());
            for (PartBody part : body.parts()) {
                summary.add(part);
            }
            Optional<String> marked = isHtml(file.path()) ? Optional.empty() : markedSummary();
            boolean truncated = marked.isPresent() ? goesOn() : summary.truncated();
            return new PageOutline(
                    headings,
                    features,
                    marked.orElse(summary.text()),
                    marked.isPresent(),
                    truncated,
                    summary.words(),
                    cjk,
                    StudyCounts.of(study));
        }

        /** Whether there is text behind the mark that ends the summary. */
        private boolean goesOn() {
            return shortcodes
                    .summaryDivider()
                    .filter(divider -> !file.text()
                            .substring(divider.end(), intro.body().end())
                            .isBlank())
                    .isPresent();
        }

        /** Whether the page says so, else whether its language does and it has such characters at all. */
        private boolean isCjk() {
            return intro.frontMatter()
                    .flag("isCJKLanguage")
                    .orElseGet(() -> (language.rules().hasCjk() || language.isCjk())
                            && SummaryText.hasCjk(file.text(), intro.body().start()));
        }

        /** What the author marked as the summary, everything before {@code <!--more-->}, as plain text. */
        private Optional<String> markedSummary() {
            return shortcodes.summaryDivider().map(divider -> {
                Span before =
                        new Span(intro.body().start(), Math.max(intro.body().start(), divider.start()));
                PageNames own = new PageNames(
                        new HeadingIds(config.markup().headingIdStyle()), Footnotes.none(), names.budget());
                SummaryText whole = new SummaryText(Integer.MAX_VALUE / 2, false);
                whole.add(converter
                        .convert(file, List.of(before), shortcodes, own)
                        .pieces());
                return whole.text();
            });
        }

        PageBody convert(StudyPage study, List<Problem> all) {
            List<Piece> lead = pieces(List.of(study.lead()));
            List<PartBody> parts = new ArrayList<>();
            for (Part part : study.parts()) {
                parts.add(convert(part));
            }
            all.addAll(problems);
            return new PageBody(lead, parts);
        }

        private PartBody convert(Part part) {
            Optional<Heading> heading = Optional.empty();
            if (part.headingLine().length() > 0) {
                int before = headings.size();
                pieces(List.of(part.headingLine()));
                heading = headings.size() > before ? Optional.of(headings.get(before)) : Optional.empty();
            }
            List<ItemBody> items = new ArrayList<>();
            for (Segment segment : part.segments()) {
                items.add(convert(segment));
            }
            return new PartBody(
                    part.kind(),
                    heading,
                    part.prompt().map(prompt -> prompt.text()).orElse(""),
                    items);
        }

        private ItemBody convert(Segment segment) {
            if (segment instanceof Segment.Point point) {
                Excerpt whole = point.text().followedBy(point.more(), file.text());
                return new ItemBody.PointBody(
                        point.id(), point.marker().label(), point.marker().number(), pieces(whole));
            } else if (segment instanceof Segment.Question question) {
                List<Piece> html = pieces(question.question());
                List<OptionBody> options = new ArrayList<>();
                for (Segment.Option option : question.options()) {
                    options.add(new OptionBody(option.label(), pieces(option.text())));
                }
                return new ItemBody.QuestionBody(
                        question.id(),
                        question.marker().label(),
                        question.marker().number(),
                        html,
                        options,
                        question.right(),
                        question.answer().map(answer -> new AnswerBody(answer.label(), pieces(answer.text()))));
            }
            return new ItemBody.ProseBody(pieces(((Segment.Prose) segment).text()));
        }

        private List<Piece> pieces(Excerpt excerpt) {
            return pieces(excerpt.spans());
        }

        private List<Piece> pieces(List<Span> spans) {
            Converted converted = converter.convert(file, spans, shortcodes, names);
            headings.addAll(converted.headings());
            features.addAll(converted.features());
            problems.addAll(converted.problems());
            return converted.pieces();
        }
    }
}
