package dev.lyceum.config;

/**
 * Choices under {@code [study]}.
 *
 * @param promptShortcode the shortcode that holds the prompt of a part; {@code ask_chatgpt} by default
 */
public record StudyConfig(String promptShortcode) {
    public static final StudyConfig DEFAULT = new StudyConfig("ask_chatgpt");
}
