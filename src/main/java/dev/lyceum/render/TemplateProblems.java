package dev.lyceum.render;

import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.TemplateLoader.Source;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a template, and on which line of which file. */
final class TemplateProblems {
    static final String TIMEOUT = "template-timeout";

    private static final String CODE = "template-error";
    private static final Pattern TAG = Pattern.compile("\\{[{%]");
    private static final Pattern USE =
            Pattern.compile("\\{%-?\\s*(?:include|extends|import|from|embed)\\s+[\"']([^\"']+)[\"']");

    private final TemplateLoader loader;

    TemplateProblems(TemplateLoader loader) {
        this.loader = loader;
    }

    /**
     * The problem behind an exception.
     *
     * @param template the one that was asked for; the mistake may be in another that it uses
     */
    Problem of(String template, RuntimeException exception) {
        if (!(exception instanceof PebbleException pebble)) {
            return problem(template, 0, "a filter or function got a value that it cannot use")
                    .withHint(exception.toString().replaceFirst(" \\(.*", ""));
        }
        String message = pebble.getPebbleMessage().replaceFirst("\\.$", "");
        if (exception instanceof LoaderException) {
            return unknownTemplate(template, message);
        }
        String name = Optional.ofNullable(pebble.getFileName()).orElse(template);
        int line = Optional.ofNullable(pebble.getLineNumber()).orElse(0);
        if (message.startsWith("Wrong operand(s) type in conditional")) {
            return problem(name, line, "an if takes true or false, a number or text")
                    .withHint("for a list or a value that may be missing write \"is not empty\"");
        }
        return problem(name, line, message);
    }

    /** The problem of a template that uses itself without end. */
    Problem endless(String template) {
        List<Use> path = new ArrayList<>();
        if (!findCycle(template, path, new HashSet<>())) {
            return problem(template, 0, "a macro or include calls itself without end");
        }
        Use last = path.get(path.size() - 1);
        int first = 0;
        while (!path.get(first).user().equals(last.used())) {
            first++;
        }
        StringBuilder circle = new StringBuilder(last.used());
        path.subList(first, path.size()).forEach(use -> circle.append(" → ").append(use.used()));
        return problem(last.user(), last.line(), "templates use each other in a circle: " + circle);
    }

    /** The problem of a template that did not come to its end in time. */
    Problem timeout(String template, String limit) {
        return problem(TIMEOUT, template, 0, "the template takes more than " + limit)
                .withHint("look for loops in loops and for macros that call themselves, or give it more time:"
                        + " pageTimeout below [build] in the configuration");
    }

    /** The problem of a template that makes more text than there is memory for. */
    Problem tooLarge(String template) {
        return problem(template, 0, "the template takes all memory")
                .withHint("look for a variable that grows in a loop");
    }

    /** A field that no view of the kind has. */
    Problem unknownField(String template, int line, String field, Optional<String> meant) {
        Problem found = problem(CODE, template, line, "there is no field \"" + field + "\" here");
        Problem problem = Problem.warning("template-field", found.location(), found.message());
        problem = problem.withHint(
                meant.map(name -> "did you mean \"" + name + "\"?").orElse("PageView says which fields there are"));
        return found.sourceLine().map(problem::withSourceLine).orElse(problem);
    }

    /** A variable that nothing gives the template. */
    Problem unknownVariable(String template, int line, String name, Optional<String> meant) {
        Problem found = problem(CODE, template, line, "there is no variable \"" + name + "\" here");
        String written = found.sourceLine().orElse("");
        Matcher word =
                Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "\\b").matcher(written);
        Location place = word.find() ? new Location(found.location().path(), line, word.start() + 1) : found.location();
        return Problem.warning("template-variable", place, found.message())
                .withSourceLine(written)
                .withHint(meant.map(nearest -> "did you mean \"" + nearest + "\"?")
                        .orElse("what a page has is in \"page\"; a value that is not given is shown as nothing"));
    }

    /** The templates of a folder that were used, and all that they use. */
    Set<String> reachedFrom(String folder) {
        Map<String, Source> used = loader.used();
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>();
        used.keySet().stream().filter(name -> name.startsWith(folder)).forEach(open::add);
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1);
            if (used.containsKey(name) && reached.add(name)) {
                uses(name, used.get(name)).forEach(use -> open.add(use.used()));
            }
        }
        return reached;
    }

    /** Nothing says where the name was used, so the first template that has it in quotes must be it. */
    private Problem unknownTemplate(String template, String message) {
        for (Map.Entry<String, Source> source : loader.used().entrySet()) {
            for (Use use : uses(source.getKey(), source.getValue())) {
                if (message.equals(TemplateLoader.missing(use.used()))) {
                    return problem(use.user(), use.line(), message);
                }
            }
        }
        return problem(template, 0, message);
    }

    private record Use(String user, int line, String used) {}

    private static List<Use> uses(String name, Source source) {
        List<Use> uses = new ArrayList<>();
        Matcher matcher = USE.matcher(source.text());
        while (matcher.find()) {
            int line = 1
                    + (int) source.text()
                            .substring(0, matcher.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            uses.add(new Use(name, line, matcher.group(1)));
        }
        return uses;
    }

    /** Follows the names in quotes, depth first; leaves the way to the first circle in {@code path}. */
    private boolean findCycle(String name, List<Use> path, Set<String> seen) {
        Optional<Source> source = loader.find(name);
        if (source.isEmpty() || !seen.add(name)) {
            return false;
        }
        for (Use use : uses(name, source.get())) {
            path.add(use);
            if (path.stream().anyMatch(step -> step.user().equals(use.used())) || findCycle(use.used(), path, seen)) {
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }

    private Problem problem(String name, int line, String message) {
        return problem(CODE, name, line, message);
    }

    private Problem problem(String code, String name, int line, String message) {
        Optional<Source> source = loader.find(name);
        Optional<String> written = source.flatMap(found ->
                found.text().lines().skip(Math.max(0, line - 1L)).findFirst().filter(text -> line > 0));
        Location location = new Location(
                source.map(Source::path).orElse(name),
                line,
                written.map(TemplateProblems::column).orElse(0));
        Problem problem = Problem.error(code, location, message);
        if (source.isEmpty()) {
            return problem;
        }
        if (source.get().hides()) {
            problem = problem.withHint("without this file the default theme's own is used");
        }
        return written.isPresent() ? problem.withSourceLine(written.get()) : problem;
    }

    /** Pebble knows the line only, so the first column that may be wrong: where its first tag begins, else its text. */
    private static int column(String line) {
        Matcher tag = TAG.matcher(line);
        int start =
                tag.find() ? tag.start() : line.length() - line.stripLeading().length();
        return start + 1;
    }
}
