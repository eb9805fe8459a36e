package dev.lyceum.study;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one page; a page that is wrong in more places than anybody reads is cut short. */
final class Warnings {
    private static final int MOST = 50;

    private final SourceText file;
    private final List<Problem> problems = new ArrayList<>();

    Warnings(SourceText file) {
        this.file = file;
    }

    void add(String code, int offset, String message, String hint) {
        if (problems.size() < MOST) {
            problems.add(file.warning(code, offset, message).withHint(hint));
        }
    }

    List<Problem> sorted() {
        return problems.stream().sorted().toList();
    }
}
