package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ids from one build to the next. */
class LedgerTest {
    private static final String PAGE = "content/a.md";

    @Test
    void editedQuestionKeepsItsIdThroughManyEdits() {
        Map<String, String> first =
                ids(Ledger.NONE, review("What is gradient descent?", "It walks down the slope of the loss."));
        StudyPage second = read(
                review("What does the gradient descent algorithm do?", "It walks down the slope of the loss."),
                after(review("What is gradient descent?", "It walks down the slope of the loss.")));
        StudyPage third = read(
                review(
                        "What does the gradient descent algorithms do?",
                        "It walks down the slope of the loss, step by step."),
                ledger(Map.of(PAGE, second)));

        assertThat(ids(third)).hasSize(1).containsValue(first.get("What is gradient descent?"));
    }

    @Test
    void otherQuestionInItsPlaceGetsAnIdOfItsOwn() {
        String before = review("What is overfitting?", "Too close a fit.");
        String after = review("What is underfitting?", "Too loose a fit.");

        assertThat(ids(read(after, after(before))).values())
                .containsExactlyElementsOf(ids(Ledger.NONE, after).values())
                .doesNotContainAnyElementsOf(ids(Ledger.NONE, before).values());
    }

    @Test
    void aPartThatIsGoneForOneBuildKeepsItsIds() {
        String first = "## Keypoint\n1. Waves come from the wind over the sea\n";
        String edited = first.replace("wind ", "winds ");
        Ledger second = ledger(Map.of(PAGE, read(edited, after(first))));
        StudyPage misspelt = read(edited.replace("Keypoint", "Keypiont") + review("Why?", "Wind."), second);
        Ledger third = ledger(Map.of(PAGE, misspelt), second);

        assertThat(ids(read(edited, third)).values())
                .containsExactlyElementsOf(ids(Ledger.NONE, first).values());
        assertThat(ids(read(edited, ledger(Map.of(PAGE, misspelt)))).values())
                .doesNotContainAnyElementsOf(ids(Ledger.NONE, first).values());
    }

    @Test
    void idsDoNotDependOnTheOrder() {
        String before = "## Keypoint\n1. One sea\n2. Two moons\n3. Three winds\n";
        String after = "## Keypoint\n1. Three winds\n2. One sea\n3. Two moons\n";

        assertThat(ids(read(after, after(before)))).containsExactlyInAnyOrderEntriesOf(ids(Ledger.NONE, before));
        assertThat(ids(Ledger.NONE, after)).containsExactlyInAnyOrderEntriesOf(ids(Ledger.NONE, before));
    }

    @Test
    void moreAlikeQuestionWins() {
        String before = "## Keypoint\n1. The gradient points uphill, so the step goes the other way\n";
        String after = """
            ## Keypoint
            1. The gradient points uphill, so a step goes the other way, mostly
            2. The gradient points uphill, so a step goes the other way
            """;
        Map<String, String> ids = ids(read(after, after(before)));

        assertThat(ids.get("The gradient points uphill, so a step goes the other way"))
                .isEqualTo(ids(Ledger.NONE, before).values().iterator().next());
    }

    @Test
    void newQuestionWithTheOldWordsOfAnEditedOneGetsAnotherId() {
        String before = "## Keypoint\n1. Waves come from the wind over the sea\n";
        String edited = "## Keypoint\n1. Waves come from the winds over the sea\n";
        Ledger ledger = ledger(Map.of(PAGE, read(edited, after(before))));
        Map<String, String> ids = ids(read(edited + "2. Waves come from the wind over the sea\n", ledger));

        assertThat(ids.get("Waves come from the winds over the sea"))
                .isEqualTo(ids(Ledger.NONE, before).get("Waves come from the wind over the sea"));
        assertThat(ids.values()).doesNotHaveDuplicates();
    }

    @Test
    void sameQuestionsAreToldApartByTheirAnswers() {
        String one = "1. What does it print?\n\n   Answer: the first line\n\n";
        String two = "2. What does it print?\n\n   Answer: nothing at all\n\n";
        Map<String, String> before = byAnswer(StudyPages.read("## Review\n" + one + two));
        String swapped = "## Review\n" + two + one;

        assertThat(before.values()).doesNotHaveDuplicates();
        assertThat(byAnswer(StudyPages.read(swapped))).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(byAnswer(read(swapped, after("## Review\n" + one + two))))
                .containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void copyOfAQuestionLeavesTheFirstItsId() {
        String one = "1. What does it print?\n\n   Answer: the first line\n\n";
        for (String answer : List.of("nothing at all", "the last line", "an error")) {
            String two = "2. What does it print?\n\n   Answer: " + answer + "\n\n";
            Map<String, String> after = byAnswer(read("## Review\n" + two + one, after("## Review\n" + one)));

            assertThat(after)
                    .containsEntry(
                            "the first line",
                            ids(Ledger.NONE, "## Review\n" + one).get("What does it print?"));
        }
    }

    @Test
    void samePointsAreNumbered() {
        Map<String, String> ids = byOrder(StudyPages.read("## Keypoint\n1. a\n2. A.\n3. a!\n"));
        String id = new CardId().of(PartKind.KEYPOINT, "a");

        assertThat(ids.values()).containsExactly(id, id + "-2", id + "-3");
    }

    @Test
    void movedPageKeepsItsIds() {
        String before = "## Keypoint\n1. Waves come from the wind over the sea\n2. Two moons\n3. Salt\n";
        String edited = "## Keypoint\n1. Waves come from the winds over the sea\n2. Two moons\n3. Salt\n";
        Map<String, String> first = ids(Ledger.NONE, before);
        StudyPage known = read(edited, after(before));
        Ledger moved = ledger(Map.of("content/old.md", known), Set.of("content/new.md"));
        String again = "## Keypoint\n1. Waves come from the winds over a sea\n2. Two moons\n3. Salt\n";

        assertThat(ids(StudyPages.read("content/new.md", edited, moved)).values())
                .containsExactlyElementsOf(first.values());
        assertThat(ids(StudyPages.read("content/new.md", again, moved)).values())
                .containsExactlyElementsOf(first.values());
    }

    @Test
    void pageThatIsStillThereIsNotMoved() {
        String before = "## Keypoint\n1. Waves come from the wind over the sea\n2. Two moons\n";
        String edited = "## Keypoint\n1. Waves come from the winds over the sea\n2. Two moons\n";
        Ledger ledger = ledger(
                Map.of("content/old.md", read(edited, after(before))), Set.of("content/old.md", "content/new.md"));

        assertThat(ids(StudyPages.read("content/new.md", edited, ledger)))
                .containsExactlyInAnyOrderEntriesOf(ids(Ledger.NONE, edited));
    }

    @Test
    void idOfTheAuthorsGoesBeforeTheLedger() {
        String before = review("What is a tide?", "Water that comes and goes.");
        String named = before.replace("tide?", "tide? {#tide}");

        assertThat(ids(read(named, after(before))).values()).containsExactly("tide");
        assertThat(ids(read(before, after(named))).values()).containsExactly("tide");
    }

    @Test
    void damagedLinesAreReportedAndTheRestIsUsed() {
        String text = text(Map.of(PAGE, StudyPages.read("## Keypoint\n1. Waves come from the wind over the sea\n")));
        SourceText file = new SourceText("study-ids.tsv", "garbage\n" + text + "a\tb\tc\td\te\tf\n\n");
        LedgerReader.ReadLedger read = LedgerReader.read(file, Set.of(PAGE));

        assertThat(read.problems())
                .extracting(problem -> problem.location() + " " + problem.code())
                .containsExactly("study-ids.tsv:1:1 ledger-line", "study-ids.tsv:6:1 ledger-line");
        assertThat(ids(read("## Keypoint\n1. Waves come from the winds over the sea\n", read.ledger()))
                        .values())
                .containsExactly(new CardId().of(PartKind.KEYPOINT, "Waves come from the wind over the sea"));
    }

    @Test
    void unmergedBranchesAreReportedAndBothUsed() {
        String[] lines = text(Map.of(PAGE, StudyPages.read("## Keypoint\n1. One sea\n2. Two moons\n")))
                .split("(?<=\n)");
        SourceText file = new SourceText(
                "study-ids.tsv",
                "<<<<<<< ours\r\n" + lines[3].replace("\t=\t", "\told\t") + "=======\n" + lines[4]
                        + ">>>>>>> theirs\n");
        LedgerReader.ReadLedger read = LedgerReader.read(file, Set.of(PAGE));

        assertThat(read.problems())
                .extracting(problem -> problem.location() + " " + problem.code())
                .containsExactly("study-ids.tsv:1:1 ledger-conflict");
        assertThat(read.ledger().entries(PAGE, List.of())).hasSize(2);
    }

    @Test
    void linesAreSortedShortAndOneEach() {
        String text = text(Map.of(
                "content/b.md",
                StudyPages.read("## Keypoint\n1. " + "long ".repeat(100) + "\n"),
                PAGE,
                StudyPages.read("## Preview\n1. Why\tso?\n\n## Keypoint\n1. Point\n")));
        List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();

        assertThat(lines).hasSize(3).isSorted();
        assertThat(lines.get(0)).matches("content/a.md\tkeypoint\t\\w{12}\t=\t-\tPoint");
        assertThat(lines.get(1)).endsWith("\tWhy so?");
        assertThat(lines.get(2)).hasSizeLessThan(260);
        assertThat(LedgerReader.read(new SourceText("ids", text), Set.of()).problems())
                .isEmpty();
    }

    private static String review(String question, String answer) {
        return "## Review\n1. " + question + "\n\n   Answer: " + answer + "\n";
    }

    private static StudyPage read(String text, Ledger ledger) {
        return StudyPages.read(PAGE, text, ledger);
    }

    /** What is kept of a page that was built. */
    private static Ledger after(String text) {
        return ledger(Map.of(PAGE, StudyPages.read(text)));
    }

    private static Ledger ledger(Map<String, StudyPage> pages) {
        return ledger(pages, Ledger.NONE);
    }

    private static Ledger ledger(Map<String, StudyPage> pages, Ledger before) {
        return ledger(text(pages, before), pages.keySet());
    }

    private static Ledger ledger(Map<String, StudyPage> pages, Set<String> files) {
        return ledger(text(pages), files);
    }

    private static Ledger ledger(String text, Set<String> files) {
        LedgerReader.ReadLedger read = LedgerReader.read(new SourceText("ids", text), files);
        assertThat(read.problems()).isEmpty();
        return read.ledger();
    }

    private static String text(Map<String, StudyPage> pages) {
        return text(pages, Ledger.NONE);
    }

    private static String text(Map<String, StudyPage> pages, Ledger before) {
        List<String> lines = new ArrayList<>();
        pages.forEach((path, page) -> lines.addAll(LedgerWriter.lines(path, page, before)));
        return LedgerWriter.text(lines);
    }

    private static Map<String, String> ids(Ledger ledger, String text) {
        return ids(read(text, ledger));
    }

    private static Map<String, String> ids(StudyPage page) {
        Map<String, String> ids = new LinkedHashMap<>();
        cards(page).forEach(card -> ids.put(card.words(), card.id()));
        return ids;
    }

    private static Map<String, String> byAnswer(StudyPage page) {
        Map<String, String> ids = new LinkedHashMap<>();
        cards(page).forEach(card -> ids.put(card.given(), card.id()));
        return ids;
    }

    private static Map<String, String> byOrder(StudyPage page) {
        Map<String, String> ids = new LinkedHashMap<>();
        cards(page).forEach(card -> ids.put("" + ids.size(), card.id()));
        return ids;
    }

    private static List<CardText> cards(StudyPage page) {
        return page.parts().stream()
                .flatMap(part ->
                        part.segments().stream().flatMap(segment -> CardText.of(part.kind(), segment).stream()))
                .toList();
    }
}
