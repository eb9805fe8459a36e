"use strict";
// Draws diagrams in the page's own colours, and again when those change.
(() => {
  const diagrams = [...document.querySelectorAll("pre.mermaid")];
  const sources = diagrams.map((diagram) => diagram.textContent);
  const system = matchMedia("(prefers-color-scheme: dark)");

  /** The page's tokens as plain colours: Mermaid cannot read light-dark(). */
  function colours() {
    const probe = document.body.appendChild(document.createElement("i"));
    const token = (name) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    const [ink, quiet, soft, line, bg] = ["ink", "quiet", "soft", "line", "bg"].map(token);
    probe.remove();
    const theme = document.documentElement.dataset.theme;
    return {
      darkMode: theme === "dark" || (theme !== "light" && system.matches),
      fontFamily: getComputedStyle(document.body).fontFamily,
      background: bg,
      primaryColor: soft,
      primaryBorderColor: quiet,
      primaryTextColor: ink,
      secondaryColor: line,
      tertiaryColor: bg,
      lineColor: quiet,
      textColor: ink,
      edgeLabelBackground: bg,
    };
  }

  async function draw() {
    diagrams.forEach((diagram, i) => {
      diagram.removeAttribute("data-processed");
      diagram.textContent = sources[i];
    });
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: "base", themeVariables: colours() });
    await mermaid.run({ nodes: diagrams, suppressErrors: true });
    // A wide diagram shrinks while its words stay readable; beyond that it scrolls.
    for (const svg of document.querySelectorAll(".mermaid > svg")) {
      svg.style.minWidth = svg.viewBox.baseVal.width * 0.6 + "px";
    }
    dispatchEvent(new Event("resize"));
  }

  document.addEventListener("lyceum:theme", draw);
  system.addEventListener("change", draw);
  draw();
})();
