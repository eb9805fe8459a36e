package dev.lyceum.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.lyceum.config.MarkupConfig;
import java.util.List;
import java.util.function.Supplier;

/** Sets up flexmark's parser. */
final class MarkdownSyntax {
    private MarkdownSyntax() {}

    static Parser parser(MarkupConfig config, Supplier<Deadline> current) {
        MutableDataSet options = new MutableDataSet()
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.HEADING_PARSER, false);
        if (config.strikethrough()) {
            options.set(Parser.EXTENSIONS, List.of(StrikethroughExtension.create()));
        }
        Parser.Builder builder = Parser.builder(options)
                .customInlineParserFactory(
                        (data, special, delimiters, processors, references, extensions) -> new LinearInlineParser(
                                data, special, delimiters, processors, references, extensions, config, current.get()))
                .customDelimiterProcessor(new Asterisks())
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .customBlockParserFactory(new Deadline.Rule.Factory(current))
                .customBlockParserFactory(new TildeFenceRule.Factory())
                .customBlockParserFactory(new HeadingRule.Factory(config.attribute()));
        if (config.table()) {
            builder.paragraphPreProcessorFactory(new TableRule.Factory());
        }
        if (config.taskList() || config.footnote() || config.wikilinks()) {
            builder.customInlineParserExtensionFactory(new BracketRule.Factory(config));
        }
        if (config.emoji()) {
            builder.customInlineParserExtensionFactory(new EmojiRule.Factory());
        }
        if (config.footnote()) {
            builder.customBlockParserFactory(new FootnoteRule.Factory());
        }
        if (config.definitionList()) {
            builder.customBlockParserFactory(new DefinitionRule.Factory());
        }
        if (config.math()) {
            builder.customBlockParserFactory(new MathBlockRule.Factory());
            builder.customInlineParserExtensionFactory(new MathSpanRule.Factory());
        }
        if (config.blockAttribute()) {
            builder.customBlockParserFactory(new AttributeRule.Factory());
        }
        return builder.build();
    }

    /** Asterisks that also accept {@code a***b***c}, which flexmark leaves as text. */
    private static final class Asterisks extends AsteriskDelimiterProcessor {
        Asterisks() {
            super(false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            boolean threes = opener.length() % 3 == 0 && closer.length() % 3 == 0;
            return threes ? 2 : super.getDelimiterUse(opener, closer);
        }
    }
}
