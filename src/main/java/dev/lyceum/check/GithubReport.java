package dev.lyceum.check;

import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import java.io.PrintWriter;
import java.util.List;

/** Writes problems as the commands that GitHub's workflows turn into notes at the lines of a change. */
public final class GithubReport {
    private GithubReport() {}

    /**
     * @param folder of the site below the repository's, with a slash at its end; empty for the same
     */
    public static void write(List<Issue> issues, String folder, PrintWriter out) {
        for (Issue issue : issues) {
            Problem problem = issue.problem();
            Location place = problem.location();
            StringBuilder line =
                    new StringBuilder("::").append(problem.severity().label());
            line.append(" file=").append(property(folder + place.path()));
            if (place.line() > 0) {
                line.append(",line=").append(place.line());
            }
            if (place.column() > 0) {
                line.append(",col=").append(place.column());
            }
            String hint = problem.hint().map(text -> "\n" + text).orElse("");
            line.append(",title=").append(property(problem.code()));
            line.append("::").append(data(problem.message() + hint));
            out.println(line);
        }
        out.flush();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
