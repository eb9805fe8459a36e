package dev.lyceum.html;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of elements, in lower case. */
public final class HtmlElements {
    private static final Set<String> VOID =
            words("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    private static final Set<String> HTML =
            words("a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink"
                    + " blockquote body br button canvas caption center cite code col colgroup command content data"
                    + " datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer"
                    + " form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins"
                    + " isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter"
                    + " multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param"
                    + " picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select"
                    + " selectedcontent shadow slot small source spacer span strike strong style sub summary sup table"
                    + " tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp");

    private static final Set<String> SVG =
            words("svg a animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix"
                    + " fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap"
                    + " fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage"
                    + " femerge femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile"
                    + " feturbulence filter foreignobject g image line lineargradient marker mask metadata mpath path"
                    + " pattern polygon polyline radialgradient rect script set stop style switch symbol text textpath"
                    + " title tspan use view");

    private static final Set<String> MATHML =
            words("math annotation maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom"
                    + " mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder"
                    + " munderover none semantics");

    private static final Set<String> BLOCK = words(
            "address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption figure"
                    + " footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol optgroup option p pre section"
                    + " summary table tbody td tfoot th thead tr ul");

    private static final Map<String, List<String>> PARENTS = Map.ofEntries(
            Map.entry("li", List.of("ul", "ol", "menu")),
            Map.entry("dt", List.of("dl")),
            Map.entry("dd", List.of("dl")),
            Map.entry("tr", List.of("table")),
            Map.entry("td", List.of("tr")),
            Map.entry("th", List.of("tr")),
            Map.entry("thead", List.of("table")),
            Map.entry("tbody", List.of("table")),
            Map.entry("tfoot", List.of("table")),
            Map.entry("caption", List.of("table")),
            Map.entry("col", List.of("table")),
            Map.entry("colgroup", List.of("table")),
            Map.entry("summary", List.of("details")),
            Map.entry("figcaption", List.of("figure")),
            Map.entry("rt", List.of("ruby")),
            Map.entry("rp", List.of("ruby")));

    private HtmlElements() {}

    /** Whether the element has no content and no closing tag. */
    public static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /** Whether it is an element of HTML (old ones included), SVG or MathML. */
    public static boolean isKnown(String name) {
        return HTML.contains(name) || SVG.contains(name) || MATHML.contains(name);
    }

    /** The elements of which one must hold it; empty where it may stand by itself. */
    public static List<String> parents(String name) {
        return PARENTS.getOrDefault(name, List.of());
    }

    /** Whether words before and after its tags are apart from each other. */
    static boolean isBlock(String name) {
        return BLOCK.contains(name);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
