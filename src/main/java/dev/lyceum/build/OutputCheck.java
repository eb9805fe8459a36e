package dev.lyceum.build;

import dev.lyceum.output.OutputFaults;
import dev.lyceum.output.PortableNames;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.Page;
import dev.lyceum.site.Resource;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlOrigin;
import dev.lyceum.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with the files of a finished site, told by the files that they came from. */
final class OutputCheck {
    private static final String RENAME = "give one of them another name, slug or url";

    private static final int LONGEST_SHOWN = 80;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private final ParsedSite parsed;
    /** By path of the site: the files that it is made of, each with the place where it says so. */
    private final Map<String, Map<String, Supplier<Location>>> sources = new TreeMap<>();

    OutputCheck(ParsedSite parsed) {
        this.parsed = parsed;
    }

    List<Problem> problems(OutputFaults faults) {
        List<Problem> problems = new ArrayList<>(unwritable(faults.unfit()));
        for (String path : new TreeSet<>(faults.collisions())) {
            problems.add(Problem.error("output-collision", place(path), collision(path))
                    .withHint(RENAME));
        }
        for (String path : new TreeSet<>(faults.foreign())) {
            problems.add(Problem.error(
                            "output-foreign",
                            place(path),
                            "the destination has a file, folder or link " + path
                                    + " that Lyceum did not make, so it was left as it is")
                    .withHint("remove it, or build with --force to write over it"));
        }
        for (PortableNames.Unfit unfit : PortableNames.find(faults.paths())) {
            problems.add(problem(unfit.path(), unfit.other()));
        }
        return problems;
    }

    /** One problem for each place in a source that asks for what cannot be written. */
    private List<Problem> unwritable(Set<String> paths) {
        Map<Location, Problem> problems = new TreeMap<>();
        for (String path : paths) {
            Location place = UrlOrigin.of(path, parsed.site()).orElseGet(() -> place(path));
            problems.putIfAbsent(
                    place,
                    Problem.error("output-unwritable", place, "no file of the site can be called " + shortened(path))
                            .withHint("choose a shorter name without .., .git and control characters;"
                                    + " if the locale has no such letters, set LC_ALL=C.UTF-8"));
        }
        return List.copyOf(problems.values());
    }

    private static String shortened(String path) {
        String printable = CONTROLS.matcher(path).replaceAll("\ufffd");
        return printable.length() <= LONGEST_SHOWN ? printable : printable.substring(0, LONGEST_SHOWN) + "…";
    }

    private String collision(String path) {
        Location place = place(path);
        Set<String> others = new TreeSet<>(sources.getOrDefault(path, Map.of()).keySet());
        sources.forEach((below, files) -> {
            if (below.startsWith(path + "/")) {
                others.addAll(files.keySet());
            }
        });
        others.remove(place.path());
        String other = others.isEmpty() ? "something else" : String.join(", ", others);
        return "this and " + other + " are written to one file, " + path;
    }

    private Problem problem(String path, Optional<String> other) {
        if (other.isPresent()) {
            return Problem.warning(
                            "output-case",
                            place(path),
                            path + " and " + other.get() + " (of "
                                    + place(other.get()).path() + ") are one file on Windows and macOS")
                    .withHint(RENAME);
        }
        return Problem.warning("output-name", place(path), "Windows cannot have a file named " + path)
                .withHint("give it another name, slug or url");
    }

    /** The content file behind a file of the site, where one is known. */
    private Location place(String path) {
        if (sources.isEmpty()) {
            collect();
        }
        Map<String, Supplier<Location>> found = sources.getOrDefault(path, Map.of());
        if (found.isEmpty() && path.lastIndexOf('/') >= 0) {
            found = sources.getOrDefault(path.substring(0, path.lastIndexOf('/')) + "/index.html", Map.of());
        }
        return Stream.concat(found.values().stream(), below(path))
                .findFirst()
                .map(Supplier::get)
                .orElseGet(() -> Location.of(path));
    }

    /** What is to go into a folder of this name. */
    private Stream<Supplier<Location>> below(String path) {
        return sources.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(path + "/"))
                .flatMap(entry -> entry.getValue().values().stream());
    }

    private void add(String path, SourceFile source) {
        add(path, source, () -> Location.of(source.path()));
    }

    private void add(String path, SourceFile source, Supplier<Location> place) {
        sources.computeIfAbsent(path, key -> new TreeMap<>()).putIfAbsent(source.path(), place);
    }

    private void collect() {
        Site site = parsed.site();
        for (SourceFile file : parsed.staticFiles()) {
            add(parsed.staticPath(file), file);
        }
        for (Resource resource : site.resources().values()) {
            add(resource.url(), resource.file());
        }
        for (Resource resource : site.resourceCopies()) {
            add(resource.url(), resource.file());
        }
        for (Page page : site.pages()) {
            page.source().ifPresent(source -> {
                add(page.outputPath(), source.file(), () -> UrlOrigin.locate(source, UrlOrigin.OWN));
                if (site.config().outputs().aliases()) {
                    page.aliases()
                            .forEach(alias -> add(
                                    Page.outputPath(alias),
                                    source.file(),
                                    () -> UrlOrigin.locate(source, List.of("aliases"))));
                }
            });
        }
    }
}
