package dev.lyceum.render;

import dev.lyceum.problem.EditDistance;
import dev.lyceum.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The fields that templates ask views for and that no such view has, each once for its place. */
final class UnknownFields {
    private static final int MOST_SLIPS = 2;

    /** A place in a template, and what it asks for. */
    private record Use(String template, int line, String field) {}

    private final Map<Use, List<String>> uses = new ConcurrentHashMap<>();

    void add(String template, int line, String field, Class<?> view) {
        uses.computeIfAbsent(
                new Use(template, line, field),
                use -> Arrays.stream(view.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    List<Problem> problems(TemplateProblems templates) {
        List<Problem> problems = new ArrayList<>();
        uses.forEach((use, fields) ->
                problems.add(templates.unknownField(use.template(), use.line(), use.field(), meant(use, fields))));
        return problems;
    }

    private static Optional<String> meant(Use use, List<String> fields) {
        String best = "";
        int distance = MOST_SLIPS + 1;
        for (String field : fields) {
            int slips = EditDistance.between(use.field(), field, MOST_SLIPS);
            if (slips < distance) {
                best = field;
                distance = slips;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
