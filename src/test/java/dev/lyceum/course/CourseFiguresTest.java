package dev.lyceum.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Holds that the drawings are harmless, readable on a phone in light and dark, and in use. */
final class CourseFiguresTest {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final Set<String> FOREIGN = Set.of("script", "foreignobject", "image", "iframe");
    private static final Pattern DARK = Pattern.compile("prefers-color-scheme:\\s*dark");
    private static final double WIDEST = 480;
    private static final double SMALLEST_TEXT = 14;

    private final List<String> faults = new ArrayList<>();
    private List<Path> figures = List.of();

    @BeforeEach
    void findFigures() throws IOException {
        try (Stream<Path> files = Files.walk(Course.REQUEST.source().resolve("content"))) {
            figures = files.filter(file -> file.toString().endsWith(".svg"))
                    .sorted()
                    .toList();
        }
        assertThat(figures).isNotEmpty();
    }

    @Test
    void everyFigureIsWellFormedAndBringsNothingFromOutside() throws Exception {
        DocumentBuilder builder = builder();
        for (Path figure : figures) {
            try {
                check(figure, builder.parse(figure.toFile()).getDocumentElement());
            } catch (SAXException e) {
                hold(false, figure, "not well-formed: " + e.getMessage());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFigureIsShownByAPageBesideIt() throws IOException {
        for (Path figure : figures) {
            boolean shown = false;
            try (Stream<Path> files = Files.list(figure.getParent())) {
                for (Path page :
                        files.filter(file -> file.toString().endsWith(".md")).toList()) {
                    shown |= Files.readString(page).contains("](" + figure.getFileName() + " \"");
                }
            }
            hold(shown, figure, "no page beside it shows it");
        }
        assertThat(faults).isEmpty();
    }

    private void check(Path figure, Element root) {
        hold(SVG.equals(root.getNamespaceURI()) && root.getLocalName().equals("svg"), figure, "not an svg element");
        String[] box = root.getAttribute("viewBox").split(" ");
        hold(box.length == 4 && Double.parseDouble(box[2]) <= WIDEST, figure, "viewBox " + String.join(" ", box));
        StringBuilder style = new StringBuilder();
        NodeList elements = root.getElementsByTagName("*");
        attributes(figure, root);
        for (int index = 0; index < elements.getLength(); index++) {
            Element element = (Element) elements.item(index);
            String name = element.getLocalName().toLowerCase(Locale.ROOT);
            hold(!FOREIGN.contains(name), figure, "element " + name);
            if (name.equals("style")) {
                style.append(element.getTextContent());
            }
            attributes(figure, element);
        }
        hold(!style.toString().contains("@import"), figure, "@import");
        hold(!refersOutside(style.toString()), figure, "style refers outside");
        hold(DARK.matcher(style).find(), figure, "no colours for dark");
    }

    private void attributes(Path figure, Element element) {
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            Attr attribute = (Attr) element.getAttributes().item(index);
            String name = attribute.getName().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            boolean link = name.equals("href") || name.endsWith(":href") || name.equals("src");
            boolean outside = link && !value.startsWith("#") || refersOutside(value);
            hold(XMLNS.equals(attribute.getNamespaceURI()) || !outside, figure, name + " refers to " + value);
            hold(!name.startsWith("on"), figure, "script in " + name);
            if (name.equals("font-size")) {
                hold(Double.parseDouble(value) >= SMALLEST_TEXT, figure, "text of size " + value);
            }
        }
    }

    private static boolean refersOutside(String value) {
        return value.contains("//") || value.replace("url(#", "").contains("url(") || value.contains("javascript:");
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }

    private void hold(boolean right, Path figure, String fault) {
        if (!right) {
            faults.add(Course.REQUEST.source().relativize(figure) + ": " + fault);
        }
    }
}
