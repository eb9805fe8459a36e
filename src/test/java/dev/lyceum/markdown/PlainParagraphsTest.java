package dev.lyceum.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.MarkupConfig;
import dev.lyceum.config.MarkupConfig.HeadingIdStyle;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainParagraphsTest {
    private static final String ALPHABET = "aBz  é中文19.,;?!%'()/-:\n\n，。#*_>+";

    private final MarkdownConverter converter = new MarkdownConverter(MarkupConfig.DEFAULT);
    private final PlainParagraphs plain = new PlainParagraphs(MarkupConfig.DEFAULT);

    private String byParser(String text) {
        ShortcodeScan none = new ShortcodeScan(List.of(), List.of(), Optional.empty(), List.of());
        Manuscript manuscript = new Manuscript(new SourceText("a.md", text), List.of(new Span(0, text.length())), none);
        StringBuilder html = new StringBuilder();
        for (Piece piece : converter
                .convertByParser(
                        manuscript,
                        new PageNames(new HeadingIds(HeadingIdStyle.GITHUB), Footnotes.none(), converter.budget()))
                .pieces()) {
            html.append(((Piece.Html) piece).html());
        }
        return html.toString();
    }

    @Test
    void theShortWayGivesWhatTheLongWayGives() {
        Random random = new Random(42);
        int taken = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                text.append(ALPHABET.charAt(random.nextInt(random.nextInt(4) == 0 ? ALPHABET.length() : 12)));
            }
            Optional<String> html = plain.convert(text.toString());
            if (html.isPresent()) {
                taken++;
                assertThat(html.get()).as(text.toString()).isEqualTo(byParser(text.toString()));
            }
        }
        assertThat(taken).isGreaterThan(3_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why does the loss fall?",
                "The step isn't short, and 0.5 is 50% of it.",
                "什麼是深度學習？它由多層組成。",
                "one\ntwo",
                "one\n\ntwo (three).",
                "A well-known case / a rare one",
            })
    void plainSentencesTakeTheShortWay(String text) {
        assertThat(plain.convert(text)).contains(byParser(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. one",
                "a *b*",
                "see www.example.org",
                "x -- y",
                "wait...",
                "    code",
                "a  \nb",
                "\"q\"",
                "a | b",
                "# h",
                "- a",
                "T\n: d",
                "a&amp;b"
            })
    void everythingElseTakesTheLongWay(String text) {
        assertThat(plain.convert(text)).isEmpty();
    }
}
