package dev.lyceum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "moon",
                "Straße\u0000\u007f\u0080\u00ff",
                "Ωmega \u07ff\u0800",
                "深度學習，注意力",
                "a 😀 b",
                "\ud83d alone",
                "behind \ude00",
                "\uffff\ufeff"
            })
    void everyTextComesBack(String text) {
        ByteWriter out = new ByteWriter();
        out.text(text);
        out.text("next");

        ByteReader in = new ByteReader(out.toBytes());

        assertThat(in.text()).isEqualTo(text);
        assertThat(in.text()).isEqualTo("next");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 1L << 31, Long.MAX_VALUE, Long.MIN_VALUE})
    void everyNumberComesBack(long number) {
        ByteWriter out = new ByteWriter();
        out.wide(number);
        out.number((int) number);

        ByteReader in = new ByteReader(out.toBytes());

        assertThat(in.wide()).isEqualTo(number);
        assertThat(in.number()).isEqualTo((int) number);
    }

    @Test
    void smallNumbersAreShort() {
        ByteWriter out = new ByteWriter();
        out.number(63);
        out.number(-64);

        assertThat(out.toBytes()).hasSize(2);
    }

    @Test
    void groupsComeBack() {
        ByteWriter out = new ByteWriter();
        out.list(List.of("a", "b"), ByteWriter::text);
        out.optional(Optional.of("c"), ByteWriter::text);
        out.optional(Optional.<String>empty(), ByteWriter::text);
        out.block(new byte[] {7, 8});
        out.flag(true);

        ByteReader in = new ByteReader(out.toBytes());

        assertThat(in.list(ByteReader::text)).containsExactly("a", "b");
        assertThat(in.optional(ByteReader::text)).contains("c");
        assertThat(in.optional(ByteReader::text)).isEmpty();
        assertThat(in.block()).containsExactly(7, 8);
        assertThat(in.flag()).isTrue();
    }

    @Test
    void bytesThatBreakOffAreRefused() {
        ByteWriter out = new ByteWriter();
        out.text("a text of some length 文");
        byte[] whole = out.toBytes();

        for (int length = 0; length < whole.length; length++) {
            ByteReader in = new ByteReader(Arrays.copyOf(whole, length));
            assertThatThrownBy(in::text).as("%d bytes", length).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aCountThatCannotBeIsRefusedBeforeRoomIsMadeForIt() {
        ByteWriter out = new ByteWriter();
        out.number(Integer.MAX_VALUE);

        assertThatThrownBy(() -> new ByteReader(out.toBytes()).list(ByteReader::text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
