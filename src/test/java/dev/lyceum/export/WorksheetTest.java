package dev.lyceum.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.lyceum.export.WorksheetExporter.Layout;
import dev.lyceum.export.WorksheetExporter.Paper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorksheetTest {
    @TempDir
    Path folder;

    private String html(Layout layout, Paper paper) {
        return new String(SampleCourse.in(folder).export(new WorksheetExporter(layout, paper)), StandardCharsets.UTF_8);
    }

    @Test
    void questionsComeWithoutAnswersAndTheKeyBehindThemOnAPageOfItsOwn() {
        String questions = html(Layout.QUESTIONS, Paper.A4);
        String key = html(Layout.KEY, Paper.A4);

        assertThat(questions)
                .contains("Which two can be heard?", "A) Drums")
                .doesNotContain("A and C", "Nothing:", "how does it go on");
        assertThat(key.substring(key.indexOf("class=\"key\""))).contains("A and C", "Nothing: it is");
        assertThat(key.substring(0, key.indexOf("class=\"key\""))).doesNotContain("A and C");
        assertThat(key).contains("data:image/svg+xml;base64,");
    }

    @Test
    void onlyASheetWithFormulasHasScripts() {
        CardSet plain = SampleCourse.in(folder).cards(page -> page.url().equals("other/"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatNoException().isThrownBy(() -> new WorksheetExporter(Layout.KEY, Paper.A4).export(plain, out));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("反向傳播").doesNotContain("<script");
        assertThat(html(Layout.KEY, Paper.A4)).contains("<script>", "katex.render(");
    }

    @Test
    void theBackOfASheetHasItsColumnsTurnedRound() {
        String cards = html(Layout.CARDS, Paper.LETTER);

        assertThat(cards).contains("size: letter");
        String back = cards.substring(cards.lastIndexOf("class=\"sheet\""));
        assertThat(back.indexOf("Nothing: it is")).isLessThan(back.indexOf("a wave &amp; in air"));
        String front = cards.substring(0, cards.lastIndexOf("class=\"sheet\""));
        assertThat(front.indexOf("how does it go on")).isLessThan(front.indexOf("What does"));
        assertThat(front.split("class=\"cell", -1)).hasSize(9);
    }
}
