package dev.lyceum.search;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes formulas of a text in plain signs: {@code \(\theta_t - \eta x^2\)} as "θ_t − η x²". For what a reader skims among
 * search results; what it cannot say it leaves out rather than to show commands.
 */
final class FormulaText {
    private static final Pattern SHORT_FRACTION = Pattern.compile("\\\\[dt]?frac\\s*(\\d)\\s*(\\d)");
    private static final Pattern TOKEN =
            Pattern.compile("\\\\([A-Za-z]+)|\\\\[^A-Za-z]|\\}\\s*\\{|[\\^_]\\{?(\\d)\\}?(?!\\d)|[{}&$~-]|\\s+");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("varepsilon", "ε"),
            Map.entry("zeta", "ζ"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("xi", "ξ"),
            Map.entry("pi", "π"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("phi", "φ"),
            Map.entry("varphi", "φ"),
            Map.entry("chi", "χ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"),
            Map.entry("Gamma", "Γ"),
            Map.entry("Delta", "Δ"),
            Map.entry("Theta", "Θ"),
            Map.entry("Lambda", "Λ"),
            Map.entry("Sigma", "Σ"),
            Map.entry("Phi", "Φ"),
            Map.entry("Omega", "Ω"),
            Map.entry("nabla", "∇"),
            Map.entry("partial", "∂"),
            Map.entry("sum", "∑"),
            Map.entry("prod", "∏"),
            Map.entry("int", "∫"),
            Map.entry("sqrt", "√"),
            Map.entry("infty", "∞"),
            Map.entry("ell", "ℓ"),
            Map.entry("cdot", "·"),
            Map.entry("times", "×"),
            Map.entry("odot", "⊙"),
            Map.entry("pm", "±"),
            Map.entry("le", "≤"),
            Map.entry("leq", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("geq", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("neq", "≠"),
            Map.entry("ll", "≪"),
            Map.entry("gg", "≫"),
            Map.entry("approx", "≈"),
            Map.entry("sim", "∼"),
            Map.entry("propto", "∝"),
            Map.entry("in", "∈"),
            Map.entry("to", "→"),
            Map.entry("rightarrow", "→"),
            Map.entry("leftarrow", "←"),
            Map.entry("Rightarrow", "⇒"),
            Map.entry("mid", "|"),
            Map.entry("top", "ᵀ"),
            Map.entry("dots", "…"),
            Map.entry("ldots", "…"),
            Map.entry("cdots", "…"));
    /** Commands whose names are words of the formula. */
    private static final Pattern FUNCTION =
            Pattern.compile("a?(?:sin|cos|tan)h?|exp|log|ln|max|min|arg|det|dim|gcd|lim|sup|inf|Pr");

    private FormulaText() {}

    static String of(String text) {
        int open = text.indexOf('\\');
        if (open < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; open >= 0 && open + 1 < text.length(); open = text.indexOf('\\', open)) {
            char kind = text.charAt(open + 1);
            int close = kind == '(' ? text.indexOf("\\)", open) : kind == '[' ? text.indexOf("\\]", open) : open;
            if (close < 0) {
                break;
            } else if (close == open) {
                open += 2;
            } else {
                plain.append(text, done, open).append(plain(text.substring(open + 2, close)));
                open = close + 2;
                done = open;
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static String plain(String tex) {
        String whole = SHORT_FRACTION.matcher(tex).replaceAll("$1/$2");
        return TOKEN.matcher(whole)
                .replaceAll(token -> Matcher.quoteReplacement(sign(token.group(), token.group(1), token.group(2))))
                .replace("  ", " ")
                .strip();
    }

    private static String sign(String token, String command, String digit) {
        if (command != null) {
            String sign = SIGNS.get(command);
            return sign != null ? sign : FUNCTION.matcher(command).matches() ? command : "";
        } else if (digit != null) {
            return String.valueOf((token.charAt(0) == '^' ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉").charAt(digit.charAt(0) - '0'));
        } else if (token.startsWith("}") && token.endsWith("{")) {
            return "/"; // of a fraction
        }
        return switch (token) {
            case "{", "}", "$", "\\!" -> "";
            case "-" -> "−";
            case "\\{", "\\}", "\\%", "\\_", "\\|", "\\#", "\\&" -> token.substring(1);
            default -> " ";
        };
    }
}
