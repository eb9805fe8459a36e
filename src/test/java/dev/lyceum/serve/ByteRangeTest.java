package dev.lyceum.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-3, 0, 3", "bytes=4-, 4, 9", "bytes=-3, 7, 9", "bytes=-30, 0, 9", "bytes=8-99, 8, 9"})
    void readsASingleStretchOfTenBytes(String header, long first, long last) {
        assertThat(ByteRange.of(header, 10)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=0-1,4-5",
                "lines=1-2",
                "bytes=5-2",
                "bytes=a-b",
                "",
                "bytes=99999999999999999999-"
            })
    void takesTheWholeFileForWhatIsNoSingleStretch(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @Test
    void knowsAStretchBehindTheEnd() {
        assertThat(ByteRange.of("bytes=10-", 10)).get().matches(range -> !range.isSatisfiable());
        assertThat(ByteRange.of("bytes=-0", 10)).get().matches(range -> !range.isSatisfiable());
    }
}
