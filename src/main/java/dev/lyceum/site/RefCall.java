package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.Data;
import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call of {@code ref} or {@code relref} asks for.
 *
 * @param language the key of another language than the page's own; often empty
 */
public record RefCall(String path, Optional<String> language) {
    /** Empty for a call of another shortcode. */
    public static Optional<RefCall> of(ShortcodeCall call) {
        if (!call.name().equals("ref") && !call.name().equals("relref")) {
            return Optional.empty();
        }
        if (call.arguments() instanceof Arguments.Named named) {
            return Optional.of(new RefCall(
                    text(named.values().get("path")).orElse(""),
                    text(named.values().get("lang"))));
        }
        Arguments.Positional positional = (Arguments.Positional) call.arguments();
        return Optional.of(new RefCall(
                positional.values().stream().findFirst().flatMap(Data::asText).orElse(""), Optional.empty()));
    }

    private static Optional<String> text(@Nullable Data value) {
        return Optional.ofNullable(value).flatMap(Data::asText);
    }

    /** What it leads to from a page. */
    public LinkTarget resolve(Page from, Site site, LinkResolver links) {
        LanguageConfig wanted = language.map(site.config()::language).orElse(from.language());
        return links.ref(from, path, wanted);
    }
}
