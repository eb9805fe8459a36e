package dev.lyceum.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostGuardTest {
    @ParameterizedTest
    @CsvSource({
        "localhost:1313, true",
        "LOCALHOST, true",
        "course.localhost:1313, true",
        "127.0.0.1:1313, true",
        "[::1]:1313, true",
        "evil.example:1313, false",
        "localhost.evil.example, false",
        "192.168.1.5:1313, false",
        "'', false",
    })
    void aServerOfThisMachineAnswersToItsOwnNamesOnly(String host, boolean admitted) throws IOException {
        HostGuard guard = new HostGuard(InetAddress.getByName("127.0.0.1"), "127.0.0.1");

        assertThat(guard.admits(host)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.5:1313, true",
        "[fe80::1]:1313, true",
        "localhost:1313, true",
        "evil.example:1313, false",
        "1.2.3.4.evil.example, false",
    })
    void aServerOpenToOthersAnswersToAddressesToo(String host, boolean admitted) throws IOException {
        HostGuard guard = new HostGuard(InetAddress.getByName("0.0.0.0"), "0.0.0.0");

        assertThat(guard.admits(host)).isEqualTo(admitted);
    }
}
