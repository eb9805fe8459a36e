package dev.lyceum.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that the programs of the course are programs: Java runs and prints what the page says, Python parses. */
final class CourseCodeTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final Pattern CLASS = Pattern.compile("public (?:final )?class (\\w+)");
    private static final long SECONDS = 60;

    private static final String PARSE_ALL = """
            import ast, io, sys
            for path in sys.argv[1:]:
                try:
                    ast.parse(io.open(path, encoding="utf-8").read())
                except SyntaxError as e:
                    print("%s %d %s" % (path, e.lineno or 0, e.msg))
            """;

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyJavaProgramRunsAndPrintsWhatThePageSays() throws Exception {
        List<Program> programs = programs("java");
        assertThat(programs).isNotEmpty();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (Program program : programs) {
            Matcher name = CLASS.matcher(program.code());
            Path file = folder.resolve((name.find() ? name.group(1) : "Main") + ".java");
            Files.writeString(file, program.code());
            Finished finished = run(List.of(java, file.toString()));
            if (finished.exit() != 0) {
                faults.add(program.place() + ": exit code " + finished.exit() + "\n" + finished.output());
                continue;
            }
            finished.output()
                    .lines()
                    .filter(line -> !program.page().text().contains(line.strip()))
                    .forEach(line -> faults.add(program.place() + ": prints what the page does not say: " + line));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPythonProgramParses() throws Exception {
        assumeTrue(hasPython(), "there is no python3 here");
        List<Program> programs = programs("python");
        assertThat(programs).isNotEmpty();
        List<String> command = new ArrayList<>(List.of("python3", "-c", PARSE_ALL));
        for (int index = 0; index < programs.size(); index++) {
            Path file = folder.resolve(index + ".py");
            Files.writeString(file, programs.get(index).code());
            command.add(file.toString());
        }
        Finished finished = run(command);

        assertThat(finished.exit()).as(finished.output()).isZero();
        for (String line : finished.output().lines().toList()) {
            String file = Path.of(line.substring(0, line.indexOf(".py ")))
                    .getFileName()
                    .toString();
            faults.add(programs.get(Integer.parseInt(file)).place() + ": line "
                    + line.substring(line.indexOf(".py ") + 4));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFenceSaysItsLanguage() {
        for (CoursePage page : Course.COURSE.pages()) {
            long fences = page.text()
                    .lines()
                    .filter(line -> line.strip().startsWith("```"))
                    .count();
            long programs = FENCE.matcher(page.text()).results().count();
            if (fences != 2 * programs) {
                faults.add(page.path() + ": " + fences + " fences, " + programs + " blocks with a language");
            }
        }
        assertThat(faults).isEmpty();
    }

    private boolean hasPython() throws InterruptedException {
        try {
            return run(List.of("python3", "--version")).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Finished run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Finished(process.exitValue(), Files.readString(output));
    }

    private static List<Program> programs(String language) {
        List<Program> programs = new ArrayList<>();
        for (CoursePage page : Course.COURSE.pages()) {
            Matcher fence = FENCE.matcher(page.text());
            while (fence.find()) {
                if (fence.group(1).equals(language)) {
                    programs.add(new Program(page, page.at(fence.start()), fence.group(2)));
                }
            }
        }
        return programs;
    }

    private record Program(CoursePage page, String place, String code) {}

    private record Finished(int exit, String output) {}
}
