package dev.lyceum.importing;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.ParsedSite;
import dev.lyceum.build.SiteReader;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.html.HtmlToMarkdown;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.scaffold.NewTopic;
import dev.lyceum.scaffold.TopicText;
import dev.lyceum.study.Part;
import dev.lyceum.study.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes cards as topics: a section a deck, a topic for up to twenty cards. */
final class TopicWriter {
    private static final int MOST_CARDS = 20;
    /** What shows a file that did not come along. */
    private static final Pattern MISSING =
            Pattern.compile("!?\\[([^\\]\\n]*)\\]\\(<(?!https?:|mailto:)([^<>\\n]*)>\\)");

    private final BuildRequest request;
    private final Path root;
    private final LocalDate today;
    private final List<String> leftOut = new ArrayList<>();
    private final Map<Path, Integer> written = new LinkedHashMap<>();

    TopicWriter(BuildRequest request, LocalDate today) {
        this.request = request;
        this.root = request.source().toAbsolutePath().normalize();
        this.today = today;
    }

    /**
     * @param title of the topic where a card is in no deck
     * @param into the section, as {@code lyceum new topic} takes it; empty for the top
     */
    ImportReport write(ImportedDeck deck, String title, String into) throws IOException, ImportException {
        ParsedSite site = SiteReader.read(request);
        SiteConfig config = site.config().config();
        String base = NewTopic.contentFolder(config, into);
        Path baseFolder = root.resolve(base).normalize();
        if (config.languages().stream()
                .noneMatch(language -> baseFolder.startsWith(root.resolve(language.contentDir())))) {
            throw new ImportException("that is outside the content folder: " + into);
        }
        leftOut.addAll(deck.leftOut());
        Map<List<String>, List<ImportedCard>> decks = new LinkedHashMap<>();
        for (ImportedCard card : deck.cards()) {
            List<String> names = card.deck().isEmpty() ? List.of(title) : card.deck();
            decks.computeIfAbsent(names, key -> new ArrayList<>()).add(card);
        }
        Map<Path, Long> weights = new LinkedHashMap<>();
        for (Map.Entry<List<String>, List<ImportedCard>> one : decks.entrySet()) {
            List<String> names = one.getKey();
            List<ImportedCard> cards = one.getValue();
            boolean parent = decks.keySet().stream()
                    .anyMatch(other -> other.size() > names.size()
                            && other.subList(0, names.size()).equals(names));
            boolean own = parent || cards.size() > MOST_CARDS;
            Path folder = section(baseFolder, own ? names : names.subList(0, names.size() - 1));
            topics(site, folder, names.get(names.size() - 1), cards, deck.media(), weights);
        }
        verify();
        return new ImportReport(
                written.keySet().stream().map(root::relativize).toList(),
                written.values().stream().mapToInt(Integer::intValue).sum(),
                leftOut);
    }

    /** The folder for a deck, each level with a page that bears the deck's name. */
    private static Path section(Path base, List<String> names) throws IOException {
        Path folder = base;
        Files.createDirectories(folder);
        for (String name : names) {
            folder = folder.resolve(slug(name));
            Files.createDirectories(folder);
            Path page = folder.resolve("_index.md");
            if (!Files.exists(page)) {
                Files.writeString(page, "+++\ntitle = \"" + TopicText.toml(oneLine(name)) + "\"\n+++\n");
            }
        }
        return folder;
    }

    private void topics(
            ParsedSite site,
            Path folder,
            String name,
            List<ImportedCard> cards,
            Map<String, byte[]> media,
            Map<Path, Long> weights)
            throws IOException {
        int parts = (cards.size() + MOST_CARDS - 1) / MOST_CARDS;
        for (int part = 0; part < parts; part++) {
            List<ImportedCard> some = cards.subList(part * MOST_CARDS, Math.min(cards.size(), (part + 1) * MOST_CARDS));
            String title = parts == 1 ? name : name + " " + (part + 1);
            Path file = folder.resolve(slug(title) + ".md");
            if (Files.exists(file)) {
                leftOut.add(some.size() + (some.size() == 1 ? " card" : " cards") + " for " + root.relativize(file)
                        + ", which is there already");
                continue;
            }
            String path = root.relativize(folder).toString().replace('\\', '/');
            long weight = weights.merge(folder, NewTopic.nextWeight(site, path), (last, first) -> last + 1);
            Map<String, String> renamed = media(folder, some, media);
            Files.writeString(file, text(oneLine(title), weight, some, renamed));
            written.put(file, some.size());
        }
    }

    /** Puts the files that cards show beside the topic; tells which of them are named otherwise there. */
    private Map<String, String> media(Path folder, List<ImportedCard> cards, Map<String, byte[]> media)
            throws IOException {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (ImportedCard card : cards) {
            for (String name : card.media()) {
                byte[] content = media.get(name);
                if (content == null || renamed.containsKey(name)) {
                    continue;
                }
                String safe = MediaName.of(name, "");
                Path target = folder.resolve(safe);
                if (Files.exists(target) && !Arrays.equals(Files.readAllBytes(target), content)) {
                    safe = MediaName.of(name, "-" + Integer.toHexString(Arrays.hashCode(content)));
                    target = folder.resolve(safe);
                }
                if (!Files.exists(target)) {
                    Files.write(target, content);
                }
                renamed.put(name, safe);
            }
        }
        return renamed;
    }

    private String text(String title, long weight, List<ImportedCard> cards, Map<String, String> media) {
        Set<String> tags = new LinkedHashSet<>();
        cards.forEach(card -> tags.addAll(card.tags()));
        StringBuilder text = new StringBuilder("+++\ntitle = \"").append(TopicText.toml(title));
        text.append("\"\nweight = ").append(weight).append("\ndate = ").append(today);
        text.append("\ntags = [");
        text.append(String.join(
                ", ",
                tags.stream().map(tag -> "\"" + TopicText.toml(tag) + "\"").toList()));
        text.append("]\n+++\n\n## Review\n");
        int number = 1;
        for (ImportedCard card : cards) {
            String marker = number++ + ". ";
            String indent = " ".repeat(marker.length());
            text.append('\n').append(marker).append(indented(CardText.question(card.question()), indent, media));
            text.append("\n\n").append(indent).append("Answer:");
            String answer = CardText.answer(card.answer());
            text.append(CardText.beginsWithBlock(answer) ? "\n\n" + indent : " ");
            text.append(indented(answer, indent, media)).append('\n');
        }
        return text.toString();
    }

    private static String indented(String markdown, String indent, Map<String, String> media) {
        String text = markdown;
        for (Map.Entry<String, String> name : media.entrySet()) {
            text = text.replace("(<" + name.getKey() + ">)", "(" + name.getValue() + ")");
        }
        text = MISSING.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty() ? HtmlToMarkdown.escape(match.group(2)) : match.group(1)));
        return text.replace("\n", "\n" + indent).replace("\n" + indent + "\n", "\n\n");
    }

    /** Reads the topics back, as every word of a card must be where it belongs. */
    private void verify() throws IOException {
        Map<String, Integer> questions = new LinkedHashMap<>();
        for (ParsedPage page : SiteReader.read(request).pages()) {
            int answered = 0;
            for (Part part : page.study().parts()) {
                answered += (int) part.segments().stream()
                        .filter(segment -> segment instanceof Segment.Question question
                                && question.answer().isPresent())
                        .count();
            }
            questions.put(page.file().path(), answered);
        }
        for (Map.Entry<Path, Integer> topic : written.entrySet()) {
            String path = root.relativize(topic.getKey()).toString().replace('\\', '/');
            int found = questions.getOrDefault(path, topic.getValue());
            if (found != topic.getValue()) {
                leftOut.add("nothing, but " + path + " reads as " + found + " questions where there are "
                        + topic.getValue() + ": look it through");
            }
        }
    }

    private static String slug(String name) {
        String slug = TopicText.slug(oneLine(name.replace('\\', ' ')));
        return slug.isEmpty() ? "deck" : slug;
    }

    private static String oneLine(String name) {
        return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
