package dev.lyceum.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormulaTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\\(\\theta_{t+1} = \\theta_t - \\eta\\,\\nabla L\\) ! θ_t+1 = θ_t − η ∇ L",
                "\\(\\tfrac12(p - 1)^2\\) ! 1/2(p − 1)²",
                "\\(\\frac{a}{b_1}\\) ! a/b₁",
                "\\(\\mathbf{D}^{(\\ell)}\\) ! D^(ℓ)",
                "\\[\\max(0, x) \\approx \\operatorname{relu}(x)\\] ! max(0, x) ≈ relu(x)",
                "a \\(x^{10}\\) b ! a x^10 b",
                "C:\\new \\alpha ! C:\\new \\alpha"
            })
    void formulasAreSaidInPlainSignsAndOtherTextIsLeftAlone(String text, String plain) {
        assertThat(FormulaText.of(text)).isEqualTo(plain);
    }

    @Test
    void aFormulaThatNeverEndsTakesNoTime() {
        String text = "\\(".repeat(100_000);
        assertThat(FormulaText.of(text)).isEqualTo(text);
    }
}
