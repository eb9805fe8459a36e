package dev.lyceum.page;

import dev.lyceum.config.CardKind;
import dev.lyceum.config.StudyConfig;
import dev.lyceum.data.Data;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceText;
import dev.lyceum.study.PartKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page's front matter says under {@code study}: {@code enabled}, {@code cards = ["review"]} and {@code parts =
 * {preview = false}}; {@code study = false} is short for {@code enabled = false}. What it does not say the site does.
 *
 * @param cards what cards are made of
 * @param parts the kinds of part that are more than text
 */
public record StudyRules(Set<CardKind> cards, Set<PartKind> parts) {
    private static final String KEY = "study";
    private static final List<String> KEYS = List.of("enabled", "cards", "parts");
    private static final Set<PartKind> KINDS =
            Set.of(PartKind.PREVIEW, PartKind.EXPLAIN, PartKind.KEYPOINT, PartKind.REVIEW);
    private static final StudyRules OFF = new StudyRules(Set.of(), Set.of());

    public StudyRules {
        cards = Set.copyOf(cards);
        parts = Set.copyOf(parts);
    }

    public static StudyRules of(FrontMatter frontMatter, StudyConfig config) {
        Optional<Data> study = frontMatter.get(KEY);
        if (!config.enabled() || study.filter(StudyRules::isOff).isPresent()) {
            return OFF;
        } else if (study.isPresent() && study.get() instanceof Data.Table table) {
            return of(table, config);
        }
        return new StudyRules(config.cards(), KINDS);
    }

    private static StudyRules of(Data.Table table, StudyConfig config) {
        if (table.get("enabled").filter(StudyRules::isOff).isPresent()) {
            return OFF;
        }
        Set<CardKind> cards = EnumSet.noneOf(CardKind.class);
        Optional<Data> named = table.get("cards");
        named.ifPresent(value -> items(value).forEach(item -> kind(item).ifPresent(cards::add)));
        Set<PartKind> parts = EnumSet.copyOf(KINDS);
        parts.removeIf(part ->
                table.table("parts").get(part.key()).filter(StudyRules::isOff).isPresent());
        return new StudyRules(named.isPresent() ? cards : config.cards(), parts);
    }

    /** Whether a part is more than text to be read. */
    public boolean isOn(PartKind part) {
        return parts.contains(part);
    }

    public boolean areCards(CardKind kind) {
        return cards.contains(kind);
    }

    /** What is wrong in a page's own {@code study} and in the one it hands down. */
    static List<Problem> problems(FrontMatter frontMatter, SourceText file) {
        List<Problem> problems = new ArrayList<>();
        frontMatter.get(KEY).ifPresent(study -> check(study, file, problems));
        frontMatter.get("cascade").ifPresent(cascade -> {
            for (Data rule : items(cascade)) {
                if (rule instanceof Data.Table table) {
                    table.get(KEY).ifPresent(study -> check(study, file, problems));
                }
            }
        });
        return problems;
    }

    private static void check(Data study, SourceText file, List<Problem> problems) {
        if (!(study instanceof Data.Table table)) {
            if (!isFlag(study)) {
                problems.add(warning(file, study, "\"study\" is neither a table nor true or false", KEYS));
            }
            return;
        }
        table.entries().forEach((key, value) -> {
            switch (key.toLowerCase(Locale.ROOT)) {
                case "enabled" -> checkFlag(key, value, file, problems);
                case "cards" -> {
                    for (Data item : items(value)) {
                        if (kind(item).isEmpty()) {
                            String name = item.asText().orElse("this");
                            problems.add(warning(
                                    file,
                                    item,
                                    "no cards are made of \"" + name + "\"",
                                    Stream.of(CardKind.values())
                                            .map(CardKind::key)
                                            .toList()));
                        }
                    }
                }
                case "parts" -> checkParts(value, file, problems);
                default -> problems.add(warning(file, value, "unknown key \"" + key + "\" under study", KEYS));
            }
        });
    }

    private static void checkParts(Data parts, SourceText file, List<Problem> problems) {
        List<String> kinds = KINDS.stream().map(PartKind::key).sorted().toList();
        if (!(parts instanceof Data.Table table)) {
            problems.add(warning(file, parts, "\"parts\" is not a table", List.of("parts = { preview = false }")));
            return;
        }
        table.entries().forEach((key, value) -> {
            if (kinds.contains(key.toLowerCase(Locale.ROOT))) {
                checkFlag(key, value, file, problems);
            } else {
                problems.add(warning(file, value, "no part is called \"" + key + "\"", kinds));
            }
        });
    }

    private static void checkFlag(String key, Data value, SourceText file, List<Problem> problems) {
        if (!isFlag(value)) {
            problems.add(warning(file, value, "\"" + key + "\" is neither true nor false", List.of("true", "false")));
        }
    }

    private static Problem warning(SourceText file, Data value, String message, List<String> choices) {
        return file.warning("study-setting", Math.max(0, value.offset()), message)
                .withHint("write " + choices.stream().collect(Collectors.joining(", ")));
    }

    private static Optional<CardKind> kind(Data item) {
        return item.asText().flatMap(CardKind::of);
    }

    private static List<Data> items(Data value) {
        return value instanceof Data.Items items ? items.values() : List.of(value);
    }

    private static boolean isFlag(Data value) {
        return value.asText().flatMap(FrontMatter::toFlag).isPresent();
    }

    private static boolean isOff(Data value) {
        return value.asText().flatMap(FrontMatter::toFlag).filter(on -> !on).isPresent();
    }
}
