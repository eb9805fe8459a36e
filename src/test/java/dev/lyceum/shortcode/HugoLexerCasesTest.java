package dev.lyceum.shortcode;

import static dev.lyceum.hugo.HugoCases.assertAllAgreeBut;
import static dev.lyceum.hugo.HugoCases.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.data.DataFormat;
import dev.lyceum.hugo.HugoCases;
import dev.lyceum.page.FrontMatterReader;
import dev.lyceum.page.ReadFrontMatter;
import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** How Hugo cuts a page. Emoji are found by Lyceum in the text of Markdown, not here: these five cases do not apply. */
@EnabledIfEnvironmentVariable(named = HugoCases.FOLDER, matches = ".+")
final class HugoLexerCasesTest {
    private static final String MISTAKE = "mistake";
    /** Which tags belong together is none of the lexer's business. */
    private static final Set<String> FOUND_BY_SCANNER = Set.of(
            "close, but no open",
            "close wrong",
            "close, but no open, more",
            "inline with nested shortcode (not supported)");

    private static String name(JsonNode one) {
        return one.path("name").asText();
    }

    /** Hugo stops at a mistake, Lyceum goes on: what comes before the first is compared. */
    @Test
    void tagsAreCutAsInHugo() throws IOException {
        assertAllAgreeBut(
                FOUND_BY_SCANNER,
                HugoCases.of("shortcodes", "cases"),
                HugoLexerCasesTest::name,
                one -> own(input(one), 0).equals(hugos(one)));
    }

    @Test
    void mistakesAreFoundAsInHugo() throws IOException {
        assertAllAgreeBut(
                Set.of(),
                HugoCases.of("shortcodes", "cases").stream()
                        .filter(one -> !one.path("error").isNull())
                        .toList(),
                HugoLexerCasesTest::name,
                one -> !scan(one).problems().isEmpty());
    }

    private static ShortcodeScan scan(JsonNode one) {
        SourceText file = new SourceText("page.md", input(one));
        return ShortcodeScanner.scan(file, new Span(0, file.text().length()));
    }

    /**
     * Whole HTML documents are copied as they are and never come here; Org is not read. The words of a header in a comment
     * without an end are kept as text.
     */
    @Test
    void pagesAreCutAsInHugo() throws IOException {
        assertAllAgreeBut(
                Set.of(
                        "HTML Document",
                        "HTML Document with shortcode",
                        "ORG front matter",
                        "Summary divider ORG",
                        "YAML commented out front matter, no end"),
                HugoCases.of("intro", "cases"),
                HugoLexerCasesTest::name,
                one -> {
                    ReadFrontMatter read = FrontMatterReader.read(new SourceText("page.md", input(one)));
                    List<String> tokens = new ArrayList<>();
                    read.frontMatter()
                            .format()
                            .map(DataFormat::name)
                            .ifPresent(format -> tokens.add("TypeFrontMatter" + format));
                    tokens.addAll(own(input(one), read.body().start()));
                    return tokens.equals(hugos(one));
                });
    }

    /** Type and text of each token; neighbouring texts as one. */
    private static List<String> own(String text, int from) {
        SourceText file = new SourceText("page.md", text);
        List<String> tokens = new ArrayList<>();
        for (Token token : ShortcodeLexer.lex(file, new Span(from, text.length()), new ProblemCollector(file))) {
            if (token.type() == TokenType.ERROR) {
                tokens.add(MISTAKE);
                break;
            }
            add(tokens, type(token), token.text());
        }
        return tokens;
    }

    private static String type(Token token) {
        return switch (token.type()) {
            case TEXT, LITERAL -> "tText";
            case INDENTATION -> "tIndentation";
            case SUMMARY_DIVIDER -> "TypeLeadSummaryDivider";
            case LEFT -> token.text().equals("{{<") ? "tLeftDelimScNoMarkup" : "tLeftDelimScWithMarkup";
            case RIGHT -> token.text().equals(">}}") ? "tRightDelimScNoMarkup" : "tRightDelimScWithMarkup";
            case SLASH -> "tScClose";
            case NAME -> token.text().endsWith(".inline") ? "tScNameInline" : "tScName";
            case PARAMETER -> "tScParam";
            case VALUE -> "tScParamVal";
            case ERROR -> MISTAKE;
        };
    }

    private static List<String> hugos(JsonNode one) {
        List<String> tokens = new ArrayList<>();
        for (JsonNode token : one.path("tokens")) {
            String type = token.path("type").asText();
            if (type.startsWith("TypeFrontMatter")) {
                tokens.add(type);
            } else if (!type.equals("TypeIgnore")) {
                add(tokens, type, token.path("text").asText());
            }
        }
        if (!one.path("error").isNull()) {
            tokens.add(MISTAKE);
        }
        return tokens;
    }

    private static void add(List<String> tokens, String type, String text) {
        int last = tokens.size() - 1;
        if (type.equals("tText") && last >= 0 && tokens.get(last).startsWith("tText ")) {
            tokens.set(last, tokens.get(last) + text);
        } else {
            tokens.add(type + " " + text);
        }
    }

    @Test
    void callsAreFound() throws IOException {
        assertAllAgreeBut(
                Set.of(),
                HugoCases.of("shortcodes", "hasShortcode"),
                HugoCases::input,
                one -> scan(one).calls().isEmpty() != one.path("expected").asBoolean());
    }

    @Test
    void parametersHaveTypes() throws IOException {
        assertAllAgreeBut(
                Set.of(),
                HugoCases.of("shortcodes", "parameterTypes"),
                HugoCases::input,
                one -> HugoCases.json(ParameterValue.of(new Token(
                                TokenType.PARAMETER,
                                0,
                                input(one).length(),
                                input(one),
                                one.path("quoted").asBoolean())))
                        .equals(one.path("expected")));
    }
}
