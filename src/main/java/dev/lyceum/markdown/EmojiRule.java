package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;

/** Emoji by name, {@code :smile:}: the names that GitHub knows, else those of Slack and Discord. */
final class EmojiRule extends InlineRule {
    private static final int LONGEST_NAME = 80;

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        int end = nameEnd(input, start + 1);
        if (end == start + 1 || end >= input.length() || input.charAt(end) != ':') {
            return false;
        }
        Optional<String> emoji = find(input.subSequence(start, end + 1).toString());
        emoji.ifPresent(found -> {
            parser.appendNode(new Nodes.Emoji(input.subSequence(start, end + 1), found));
            parser.setIndex(end + 1);
        });
        return emoji.isPresent();
    }

    /** The text with emoji in place of their names. */
    static String replaced(String text) {
        StringBuilder replaced = new StringBuilder(text.length());
        int done = 0;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', Math.max(done, colon + 1))) {
            int end = nameEnd(text, colon + 1);
            if (end > colon + 1 && end < text.length() && text.charAt(end) == ':') {
                Optional<String> emoji = find(text.substring(colon, end + 1));
                if (emoji.isPresent()) {
                    replaced.append(text, done, colon).append(emoji.get());
                    done = end + 1;
                }
            }
        }
        return replaced.append(text, done, text.length()).toString();
    }

    private static int nameEnd(CharSequence input, int from) {
        int end = from;
        while (end < input.length() && end - from < LONGEST_NAME && isNameChar(input.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameChar(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '+'
                || c == '-';
    }

    private static Optional<String> find(String code) {
        return EmojiManager.getByGithubAlias(code)
                .or(() -> EmojiManager.getBySlackAlias(code))
                .or(() -> EmojiManager.getByDiscordAlias(code))
                .map(Emoji::getEmoji);
    }

    static final class Factory extends InlineRule.Factory {
        @Override
        public CharSequence getCharacters() {
            return ":";
        }

        @Override
        public EmojiRule apply(LightInlineParser parser) {
            return new EmojiRule();
        }
    }
}
