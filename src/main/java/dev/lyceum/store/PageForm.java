package dev.lyceum.store;

import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.markdown.Converted.Feature;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.PageBody;
import dev.lyceum.page.PageBody.AnswerBody;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.OptionBody;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.page.PageOutline;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.SourceFile;
import dev.lyceum.study.StudyCounts;
import java.util.LinkedHashSet;
import java.util.function.Supplier;

/** A whole page, without the file that it comes from. */
public final class PageForm {
    private static final DataFormat[] FORMATS = DataFormat.values();
    private static final Feature[] FEATURES = Feature.values();
    private static final int PROSE = 0;
    private static final int POINT = 1;
    private static final int QUESTION = 2;

    private PageForm() {}

    /** The page with its text as bytes in a spool. */
    public static ParsedPage packed(ParsedPage page, Spool spool) {
        return page.content() instanceof PackedContent ? page : page.with(new PackedContent(spool.put(content(page))));
    }

    /** All but the text. */
    public static byte[] head(ParsedPage page) {
        ByteWriter out = new ByteWriter();
        frontMatter(out, page.frontMatter());
        outline(out, page.outline());
        out.list(page.problems(), DataForm::problem);
        return out.toBytes();
    }

    /** The text. */
    public static byte[] content(ParsedPage page) {
        return PackedContent.bytes(page.content());
    }

    /**
     * The page of a file from what {@link #head} and {@link #content} made of it; throws some unchecked exception where the
     * head is something else.
     */
    public static ParsedPage page(SourceFile file, byte[] head, Supplier<byte[]> content) {
        ByteReader in = new ByteReader(head);
        return new ParsedPage(
                file, frontMatter(in), outline(in), new PackedContent(content), in.list(DataForm::problem));
    }

    private static void frontMatter(ByteWriter out, FrontMatter frontMatter) {
        out.optional(frontMatter.format(), ByteWriter::name);
        DataForm.data(out, frontMatter.table());
        DataForm.span(out, frontMatter.block());
    }

    private static FrontMatter frontMatter(ByteReader in) {
        return new FrontMatter(
                in.optional(from -> from.name(FORMATS)), (Data.Table) DataForm.data(in), DataForm.span(in));
    }

    private static void outline(ByteWriter out, PageOutline outline) {
        out.list(outline.headings(), MarkdownForm::heading);
        out.list(outline.features(), ByteWriter::name);
        out.text(outline.summary());
        out.flag(outline.marked());
        out.flag(outline.truncated());
        out.number(outline.words());
        out.flag(outline.cjk());
        StudyCounts counts = outline.counts();
        out.number(counts.parts());
        out.number(counts.prompts());
        out.number(counts.previewQuestions());
        out.number(counts.keypoints());
        out.number(counts.questions());
    }

    private static PageOutline outline(ByteReader in) {
        return new PageOutline(
                in.list(MarkdownForm::heading),
                new LinkedHashSet<>(in.list(from -> from.name(FEATURES))),
                in.text(),
                in.flag(),
                in.flag(),
                in.number(),
                in.flag(),
                new StudyCounts(in.number(), in.number(), in.number(), in.number(), in.number()));
    }

    static void body(ByteWriter out, PageBody body) {
        MarkdownForm.pieces(out, body.lead());
        out.list(body.parts(), PageForm::part);
    }

    static PageBody body(ByteReader in) {
        return new PageBody(MarkdownForm.pieces(in), in.list(PageForm::part));
    }

    private static void part(ByteWriter out, PartBody part) {
        StudyForm.kind(out, part.kind());
        out.optional(part.heading(), MarkdownForm::heading);
        out.text(part.prompt());
        out.list(part.items(), PageForm::item);
    }

    private static PartBody part(ByteReader in) {
        return new PartBody(StudyForm.kind(in), in.optional(MarkdownForm::heading), in.text(), in.list(PageForm::item));
    }

    private static void item(ByteWriter out, ItemBody item) {
        if (item instanceof ItemBody.ProseBody prose) {
            out.number(PROSE);
            MarkdownForm.pieces(out, prose.html());
        } else if (item instanceof ItemBody.PointBody point) {
            out.number(POINT);
            out.text(point.id());
            out.text(point.label());
            out.number(point.number());
            MarkdownForm.pieces(out, point.html());
        } else if (item instanceof ItemBody.QuestionBody question) {
            out.number(QUESTION);
            out.text(question.id());
            out.text(question.label());
            out.number(question.number());
            MarkdownForm.pieces(out, question.html());
            out.list(question.options(), (to, option) -> {
                to.text(option.label());
                MarkdownForm.pieces(to, option.html());
            });
            out.list(question.right(), ByteWriter::number);
            out.optional(question.answer(), (to, answer) -> {
                to.text(answer.label());
                MarkdownForm.pieces(to, answer.html());
            });
        }
    }

    private static ItemBody item(ByteReader in) {
        return switch (in.number()) {
            case PROSE -> new ItemBody.ProseBody(MarkdownForm.pieces(in));
            case POINT -> new ItemBody.PointBody(in.text(), in.text(), in.number(), MarkdownForm.pieces(in));
            case QUESTION ->
                new ItemBody.QuestionBody(
                        in.text(),
                        in.text(),
                        in.number(),
                        MarkdownForm.pieces(in),
                        in.list(from -> new OptionBody(from.text(), MarkdownForm.pieces(from))),
                        in.list(ByteReader::number),
                        in.optional(from -> new AnswerBody(from.text(), MarkdownForm.pieces(from))));
            default -> throw new IllegalArgumentException("no such item");
        };
    }
}
