package dev.lyceum.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The beginning of a piece of HTML, from which one may recall how it goes on: up to an early colon, else about a third of
 * its words. A formula and a piece of code stay whole or go.
 */
public final class HtmlBeginning {
    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final Pattern GAP = Pattern.compile("\\s|\\p{IsHan}|$");
    private static final String ATOMS = ".math, code";
    private static final double EARLIEST = 0.08;
    private static final double LATEST = 0.6;
    private static final double THIRD = 0.35;

    private HtmlBeginning() {}

    public static String of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        List<TextNode> texts = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        texts.add(text);
                    }
                },
                body);
        int room = room(body.wholeText());
        for (TextNode text : texts) {
            String words = text.getWholeText();
            Element parent = text.parent();
            Element atom = parent == null ? null : parent.closest(ATOMS);
            if (room <= 0) {
                remove(atom == null ? text : atom);
            } else if (words.length() > room && atom == null) {
                Matcher gap = GAP.matcher(words);
                int end = gap.find(room) ? gap.start() : words.length();
                text.text(words.substring(0, end).stripTrailing() + " …");
            }
            room -= words.length();
        }
        return body.html();
    }

    private static int room(String text) {
        Matcher found = COLON.matcher(text);
        int colon = found.find() ? found.end() : 0;
        boolean telling = colon > text.length() * EARLIEST && colon < text.length() * LATEST;
        return telling ? colon : (int) Math.ceil(text.length() * THIRD);
    }

    /** Takes a node out, and what is empty then. */
    private static void remove(Node node) {
        Node gone = node;
        for (Node around = node.parent();
                around != null && around.childNodeSize() == 1 && !around.nameIs("body");
                around = around.parent()) {
            gone = around;
        }
        if (gone.parent() != null) {
            gone.remove();
        }
    }
}
