package dev.lyceum.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads GIFT by the rules of Moodle's own reader: comments, blank lines, escapes, the order in which types are tried. */
final class GiftReader {
    private static final String ESCAPED = "\\:#={}~";
    /** What stands for escaped signs while the text is cut up: no text has these. */
    private static final char PLACE = '\ue000';

    private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)\\]");
    private static final Pattern ANSWER = Pattern.compile("[=~][^=~]*");
    private static final Pattern WEIGHT = Pattern.compile("^%(-?[0-9.]+)%");
    private static final Pattern NUMBER_OR_TRUTH = Pattern.compile("^(#.*|T|TRUE|F|FALSE)$", Pattern.DOTALL);

    private GiftReader() {}

    record Question(
            String category,
            String title,
            String format,
            String stem,
            String type,
            List<Answer> answers,
            String feedback) {}

    record Answer(String text, String share) {}

    static List<Question> read(String gift) {
        List<Question> questions = new ArrayList<>();
        String category = "";
        List<String> lines = new ArrayList<>();
        for (String line : (gift + "\n\n").split("\n", -1)) {
            if (line.startsWith("//")) {
                continue;
            } else if (line.startsWith("$CATEGORY:")) {
                category = line.substring("$CATEGORY:".length()).strip();
            } else if (!line.isBlank()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                questions.add(question(category, String.join("\n", lines)));
                lines.clear();
            }
        }
        return questions;
    }

    private static Question question(String category, String written) {
        String text = hide(written);
        String title = "";
        if (text.startsWith("::")) {
            int end = text.indexOf("::", 2);
            title = text.substring(2, end);
            text = text.substring(end + 2);
        }
        int open = text.indexOf('{');
        int close = text.lastIndexOf('}');
        if (open < 0) {
            return new Question(category, show(title), "", show(text), "description", List.of(), "");
        }
        if (text.indexOf('{', open + 1) >= 0 || text.indexOf('}') != close) {
            throw new IllegalArgumentException("braces are left: " + written);
        }
        String stem = text.substring(0, open)
                + (text.substring(close + 1).isBlank() ? "" : "_____" + text.substring(close + 1));
        Matcher format = FORMAT.matcher(stem);
        String name = format.find() ? format.group(1) : "moodle";
        String body = text.substring(open + 1, close).strip();
        int general = body.indexOf("####");
        Optional<String> feedback = general < 0 ? Optional.empty() : Optional.of(body.substring(general + 4));
        String answers = general < 0 ? body : body.substring(0, general).strip();
        String type = type(answers);
        List<Answer> read = new ArrayList<>();
        if (type.equals("multichoice")) {
            Matcher answer = ANSWER.matcher(answers);
            while (answer.find()) {
                read.add(answer(answer.group()));
            }
        }
        return new Question(
                category,
                show(title),
                name,
                show(FORMAT.matcher(stem).replaceFirst("")),
                type,
                read,
                show(feedback.orElse("")));
    }

    private static String type(String answers) {
        if (answers.isEmpty()) {
            return "essay";
        } else if (answers.startsWith("#")) {
            return "numerical";
        } else if (answers.indexOf('~') >= 0) {
            return "multichoice";
        } else if (answers.indexOf('=') >= 0 && answers.contains("->")) {
            return "match";
        }
        return NUMBER_OR_TRUTH.matcher(answers).matches() ? "truefalse" : "shortanswer";
    }

    private static Answer answer(String written) {
        String text = written.substring(1).strip();
        String share = written.charAt(0) == '=' ? "100" : "0";
        Matcher weight = WEIGHT.matcher(text);
        if (weight.find()) {
            share = weight.group(1);
            text = text.substring(weight.end());
        }
        int comment = text.indexOf('#');
        text = comment < 0 ? text : text.substring(0, comment);
        return new Answer(show(FORMAT.matcher(text).replaceFirst("").strip()), share);
    }

    private static String hide(String text) {
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (text.charAt(i) != '\\') {
                hidden.append(text.charAt(i));
            } else if (next == 'n') {
                hidden.append((char) (PLACE + '\n'));
                i++;
            } else if (ESCAPED.indexOf(next) >= 0) {
                hidden.append((char) (PLACE + next));
                i++;
            } else {
                hidden.append('\\');
            }
        }
        return hidden.toString();
    }

    private static String show(String hidden) {
        StringBuilder text = new StringBuilder();
        for (char c : hidden.toCharArray()) {
            text.append(c >= PLACE && c < PLACE + 128 ? (char) (c - PLACE) : c);
        }
        return text.toString();
    }
}
