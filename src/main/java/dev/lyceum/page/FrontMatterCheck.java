package dev.lyceum.page;

import dev.lyceum.config.CascadeTarget;
import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for values in the front matter that Lyceum cannot follow, and would otherwise pass over in silence. */
final class FrontMatterCheck {
    private static final List<String> DATES = List.of(
            "date", "publishDate", "pubDate", "published", "lastmod", "modified", "expiryDate", "unpublishDate");
    private static final List<String> FLAGS = List.of("draft", "headless", "isCJKLanguage");
    private static final Set<String> RENDER = Set.of("always", "never", "link", "true", "false");
    private static final Set<String> LIST = Set.of("always", "never", "local", "true", "false");
    private static final Set<String> MARKUPS = Set.of("md", "markdown", "mdown", "goldmark");

    private final FrontMatter frontMatter;
    private final SourceText file;
    private final List<Problem> problems = new ArrayList<>();

    private FrontMatterCheck(FrontMatter frontMatter, SourceText file) {
        this.frontMatter = frontMatter;
        this.file = file;
    }

    static List<Problem> problems(FrontMatter frontMatter, SourceText file) {
        if (frontMatter.table().entries().isEmpty()) {
            return List.of();
        }
        FrontMatterCheck check = new FrontMatterCheck(frontMatter, file);
        check.checkTypes();
        check.checkWeight();
        DATES.forEach(check::checkDate);
        FLAGS.forEach(check::checkFlag);
        check.checkUrls();
        check.checkBuild();
        if (!PageParser.isHtml(file.path())) {
            check.checkMarkup();
        }
        check.checkCascade();
        return check.problems;
    }

    private void checkTypes() {
        frontMatter
                .table()
                .entries()
                .forEach((key, value) -> FrontMatterKeys.find(key)
                        .filter(known -> !isToldBelow(known) && !known.kind().fits(value))
                        .ifPresent(known -> warn(
                                "front-matter-type",
                                value,
                                "\"" + key + "\" is not " + known.kind().words() + ", so it has no effect",
                                "write " + known.kind().words())));
    }

    private static boolean isToldBelow(FrontMatterKeys.Known known) {
        return switch (known.kind()) {
            case FLAG, MOMENT, NUMBER -> true;
            default -> known.name().equals("aliases");
        };
    }

    private void checkWeight() {
        frontMatter
                .get("weight")
                .filter(weight -> frontMatter.integer("weight").isEmpty())
                .ifPresent(weight -> warn(
                        "weight-not-a-number",
                        weight,
                        "the weight is not a number, so it counts as none",
                        "write a whole number: weight = 10"));
        written("weight")
                .filter(weight -> frontMatter.integer("weight").isPresent() && hasFraction(weight))
                .ifPresent(weight -> warn(
                        "weight-not-a-number",
                        weight,
                        "the weight is no whole number, so it counts as "
                                + frontMatter.integer("weight").orElse(0L),
                        "write a whole number: weight = 10"));
    }

    private static boolean hasFraction(Data weight) {
        if (weight instanceof Data.Decimal decimal) {
            return decimal.value() != Math.rint(decimal.value());
        }
        return weight instanceof Data.Text text && text.value().strip().matches(".*\\.0*[1-9].*");
    }

    private void checkDate(String key) {
        Optional<Data> value = written(key);
        boolean isState = key.equals("published") && frontMatter.flag(key).isPresent();
        if (value.isPresent() && !isState && frontMatter.moment(key).isEmpty()) {
            warn(
                    "date-unclear",
                    value.get(),
                    "\"" + key + "\" is not a date, so it counts as none",
                    "write the day as in 2026-11-02, or the time as in 2026-11-02T15:30:00+01:00");
        }
    }

    private void checkFlag(String key) {
        written(key)
                .filter(value -> frontMatter.flag(key).isEmpty())
                .ifPresent(value -> warn(
                        "flag-unclear",
                        value,
                        "\"" + key + "\" is neither true nor false, so it counts as not said",
                        "write true or false"));
        written(key)
                .filter(value -> frontMatter.flag(key).isPresent() && isLooseText(value))
                .ifPresent(value -> warn(
                        "flag-unclear",
                        value,
                        "\"" + key + "\" is a text; it counts as "
                                + frontMatter.flag(key).orElse(false),
                        "write true or false, without quotes"));
    }

    /** A word for true or false that YAML knows and other notations do not. */
    private boolean isLooseText(Data value) {
        return frontMatter.format().filter(format -> format != DataFormat.YAML).isPresent()
                && value instanceof Data.Text text
                && !text.value().strip().equalsIgnoreCase("true")
                && !text.value().strip().equalsIgnoreCase("false");
    }

    private void checkUrls() {
        written("url")
                .filter(url -> url.asText().orElse("").contains("://"))
                .ifPresent(url -> warn(
                        "url-unusable",
                        url,
                        "\"url\" is an address of its own, so it counts as not said",
                        "write a path of this site, as in /notes/first/"));
        Optional<Data> aliases = written("aliases");
        List<Data> all = aliases.isPresent() && aliases.get() instanceof Data.Items items
                ? items.values()
                : aliases.stream().toList();
        for (Data alias : all) {
            if (!FrontMatter.isAlias(alias.asText().orElse(""))) {
                warn(
                        "url-unusable",
                        alias,
                        "nothing can be redirected from \"" + alias.asText().orElse("") + "\"",
                        "write a former path of the page on this site, as in /notes/old/");
            }
        }
    }

    private void checkBuild() {
        for (String key : List.of("build", "_build")) {
            if (frontMatter.get(key).orElse(Data.Table.EMPTY) instanceof Data.Table build) {
                for (Map.Entry<String, Data> entry : build.entries().entrySet()) {
                    checkBuild(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue());
                }
            }
        }
    }

    private void checkBuild(String key, Data value) {
        String word = value.asText().orElse("").toLowerCase(Locale.ROOT);
        switch (key) {
            case "render" -> checkWord(key, value, word, RENDER, "always, never or link");
            case "list" -> checkWord(key, value, word, LIST, "always, never or local");
            case "publishresources" -> {
                if (!word.equals("true")) {
                    warn(
                            "build-option",
                            value,
                            "\"publishResources\" has no effect: the files of a bundle are always published",
                            "leave files that nobody shall see out of the content folder");
                }
            }
            default ->
                warn("build-option", value, "unknown key \"" + key + "\" in build", "its keys are render and list");
        }
    }

    private void checkWord(String key, Data value, String word, Set<String> words, String choices) {
        if (!words.contains(word)) {
            warn("build-option", value, "\"" + word + "\" means nothing to " + key + " in build", "write " + choices);
        }
    }

    private void checkMarkup() {
        written("markup")
                .filter(value -> !MARKUPS.contains(value.asText().orElse("").toLowerCase(Locale.ROOT)))
                .ifPresent(value -> warn(
                        "content-format",
                        value,
                        "\"markup\" has no effect: the page is read as Markdown",
                        "write the page in Markdown, or in a file that ends in .html"));
    }

    private void checkCascade() {
        Optional<Data> cascade = frontMatter.get("cascade");
        if (cascade.isEmpty() || cascade.get() instanceof Data.Nothing) {
            return;
        }
        List<Data> rules = cascade.get() instanceof Data.Items items ? items.values() : List.of(cascade.get());
        for (Data rule : rules) {
            if (rule instanceof Data.Table table) {
                CascadeTarget.check(
                        table,
                        (offset, message, hint) ->
                                problems.add(file.warning("cascade-target", Math.max(0, offset), message)
                                        .withHint(hint)));
            } else {
                warn(
                        "cascade-target",
                        rule,
                        "\"cascade\" is neither a table nor a list of them, so it hands nothing down",
                        "write its values below cascade");
            }
        }
    }

    /** A value that is more than an empty line to be filled in. */
    private Optional<Data> written(String key) {
        return frontMatter
                .get(key)
                .filter(value -> !(value instanceof Data.Nothing))
                .filter(value ->
                        !(value instanceof Data.Text text && text.value().isBlank()));
    }

    private void warn(String code, Data value, String message, String hint) {
        problems.add(file.warning(code, Math.max(0, value.offset()), message).withHint(hint));
    }
}
