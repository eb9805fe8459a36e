package dev.lyceum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalTest {
    @Test
    void coloursAreUsedOnATerminal() {
        assertThat(Terminal.of("true", Map.of()).paint("1", "x")).isEqualTo("\u001b[1mx\u001b[0m");
    }

    @Test
    void noColorTurnsColoursOffButLeavesProgress() {
        Terminal terminal = Terminal.of("true", Map.of("NO_COLOR", "1"));

        assertThat(terminal.paint("1", "x")).isEqualTo("x");
        assertThat(terminal.interactive()).isTrue();
    }

    @Test
    void aPipeGetsNeither() {
        assertThat(Terminal.of("false", Map.of())).isEqualTo(new Terminal(false, false));
    }
}
