package dev.lyceum.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCollectorTest {
    private final ProblemCollector problems = new ProblemCollector(new SourceText("a.md", "one\ntwo\nthree\n"));

    @Test
    void keepsPlaceLineAndHint() {
        problems.error("x-wrong", 5, "wrong", "mend it");
        problems.warning("x-odd", 8, "odd");

        assertThat(problems.toList())
                .containsExactly(
                        new SourceText("a.md", "one\ntwo\nthree\n")
                                .error("x-wrong", 5, "wrong")
                                .withHint("mend it"),
                        new SourceText("a.md", "one\ntwo\nthree\n").warning("x-odd", 8, "odd"));
    }

    @Test
    void countsWhatIsTooMuchToShow() {
        for (int i = 0; i < 53; i++) {
            problems.error("x-wrong", i < 50 ? 0 : 4, "wrong");
        }

        List<Problem> all = problems.toList();
        assertThat(all).hasSize(51);
        assertThat(all.get(50).message()).isEqualTo("3 more problems in this file");
        assertThat(all.get(50).location()).hasToString("a.md:2:1");
        assertThat(all.get(50).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void tooManyWarningsAreNoError() {
        for (int i = 0; i < 51; i++) {
            problems.warning("x-odd", 0, "odd");
        }

        assertThat(problems.toList().get(50).severity()).isEqualTo(Severity.WARNING);
    }
}
