package dev.lyceum.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Moodle XML and QTI, read back. */
final class XmlFormatsTest {
    @TempDir
    Path folder;

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document document, String path) throws Exception {
        NodeList found = (NodeList)
                XPathFactory.newInstance().newXPath().evaluate(path, document, javax.xml.xpath.XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    private Document moodle() throws Exception {
        return parse(new String(SampleCourse.in(folder).export(new MoodleExporter()), StandardCharsets.UTF_8));
    }

    private Map<String, String> qti() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        byte[] zip = SampleCourse.in(folder).export(new QtiExporter());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void moodleGetsEveryQuestionWithAStableIdNumber() throws Exception {
        Document first = moodle();

        assertThat(texts(first, "//question/@type"))
                .containsExactly("category", "essay", "multichoice", "multichoice", "category", "essay", "essay");
        assertThat(texts(first, "//idnumber"))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isEqualTo(texts(moodle(), "//idnumber"));
        assertThat(texts(first, "//category/text"))
                .containsExactly("$course$/top/Physics/Basics::first // second", "$course$/top/Physics");
    }

    @Test
    void moodleGetsChoicesWithTheirShares() throws Exception {
        Document document = moodle();

        assertThat(texts(document, "//question[3]/answer/@fraction")).containsExactly("0", "100", "0");
        assertThat(texts(document, "//question[3]/single")).containsExactly("true");
        assertThat(texts(document, "//question[4]/answer/@fraction")).containsExactly("50", "-100", "50");
        assertThat(texts(document, "//question[4]/single")).containsExactly("false");
    }

    @Test
    void moodleGetsCodeThatLooksLikeTheEndOfCdataAndItsImages() throws Exception {
        Document document = moodle();

        assertThat(texts(document, "//question[2]/graderinfo/text").get(0)).contains("return \"]]&gt;\";");
        assertThat(texts(document, "//question[3]/generalfeedback/text").get(0))
                .contains("src=\"@@PLUGINFILE@@/wave-")
                .contains("<a href=\"https://example.org/p/other/\">dropped</a>");
        assertThat(texts(document, "//question[3]/generalfeedback/file/@encoding"))
                .containsExactly("base64");
        assertThat(texts(document, "//question[3]/tags/tag/text")).contains("physics", "two words");
    }

    @Test
    void qtiItemsAndTestFitTheirGrammar() throws Exception {
        Schema schema = QtiSchema.read();

        for (Map.Entry<String, String> file : qti().entrySet()) {
            if (file.getKey().endsWith(".xml") && !file.getKey().equals("imsmanifest.xml")) {
                schema.newValidator().validate(new StreamSource(new StringReader(file.getValue())));
            }
        }
    }

    @Test
    void theQtiManifestNamesEveryFileOfThePackage() throws Exception {
        Map<String, String> files = qti();
        Document manifest = parse(files.get("imsmanifest.xml"));

        List<String> expected = new ArrayList<>(files.keySet());
        expected.remove("imsmanifest.xml");
        assertThat(texts(manifest, "//file/@href")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(texts(manifest, "//resource/@type").stream().distinct())
                .containsExactly("imsqti_test_xmlv2p1", "imsqti_item_xmlv2p1");
        assertThat(texts(manifest, "//dependency/@identifierref")).hasSize(5);
        assertThat(texts(parse(files.get("test.xml")), "//assessmentItemRef/@href"))
                .allMatch(files::containsKey)
                .hasSize(5);
    }

    @Test
    void qtiItemsAreChoicesOrTextsWithTheAnswerForScorers() throws Exception {
        List<Document> items = new ArrayList<>();
        for (Map.Entry<String, String> file : qti().entrySet()) {
            if (file.getKey().startsWith("items/")) {
                items.add(parse(file.getValue()));
            }
        }

        assertThat(texts(items.get(0), "//rubricBlock").get(0)).contains("return \"]]>\";");
        assertThat(texts(items.get(0), "//extendedTextInteraction/@responseIdentifier"))
                .containsExactly("RESPONSE");
        assertThat(texts(items.get(1), "//correctResponse/value")).containsExactly("B");
        assertThat(texts(items.get(1), "//rubricBlock[@view='scorer tutor']"))
                .as("the reason for the right choice")
                .hasSize(1);
        assertThat(texts(items.get(1), "//simpleChoice"))
                .containsExactly("50% of a stone", "Sound -> air", "[html] nothing");
        assertThat(texts(items.get(2), "//correctResponse/value")).containsExactly("A", "C");
        assertThat(texts(items.get(2), "//choiceInteraction/@maxChoices")).containsExactly("0");
    }
}
