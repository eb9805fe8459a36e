package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.util.List;

/**
 * Choices under {@code [check]}.
 *
 * @param ignore codes of warnings that {@code lyceum check} leaves out, each with its place in the configuration
 */
public record CheckConfig(List<Data> ignore) {
    public CheckConfig {
        ignore = List.copyOf(ignore);
    }
}
