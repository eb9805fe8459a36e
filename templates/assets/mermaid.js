"use strict";
// Draws diagrams in the page's own colours, and again when those change. What draws them is large: it is brought when a
// diagram comes near, or when the reader begins to do something.
(() => {
  const { src, dataset } = document.currentScript;
  let engine;
  const bring = () => engine ??= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = new URL(`vendor/mermaid/mermaid.min.js${dataset.version || ""}`, src).href;
    script.onload = done;
    script.onerror = fail;
    document.head.append(script);
  });

  const sources = new Map(); // of each diagram
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

  /** One after the other: Mermaid names a drawing by the time, and a second one of that name would take its place. */
  let drawn = Promise.resolve();
  const draw = (diagrams) => diagrams.length ? drawn = drawn.catch(() => {}).then(() => drawNow(diagrams)) : drawn;

  async function drawNow(diagrams) {
    await bring();
    for (const diagram of diagrams) {
      diagram.removeAttribute("data-processed");
      diagram.textContent = sources.get(diagram);
    }
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: "base", themeVariables: colours() });
    await mermaid.run({ nodes: diagrams, suppressErrors: true });
    // A wide diagram shrinks while its words stay readable; beyond that it scrolls.
    for (const svg of document.querySelectorAll(".mermaid > svg")) {
      svg.style.minWidth = svg.viewBox.baseVal.width * 0.6 + "px";
    }
    dispatchEvent(new Event("resize"));
  }

  /** Mermaid measures what it draws: what has no place on the page yet would become nothing. */
  const shown = (diagram) => diagram.checkVisibility?.() ?? diagram.getClientRects().length > 0;

  function drawAgain() {
    for (const [diagram, source] of sources) {
      if (shown(diagram)) continue;
      sources.delete(diagram);
      diagram.textContent = source;
      near.observe(diagram);
    }
    draw([...sources.keys()]);
  }

  const undrawn = (place) => [...place.querySelectorAll("pre.mermaid:not(:has(svg))")];

  /** Draws those that nobody has begun to draw. */
  function drawNew(all) {
    const diagrams = all.filter((diagram) => !sources.has(diagram));
    for (const diagram of diagrams) sources.set(diagram, diagram.textContent);
    return draw(diagrams);
  }

  document.addEventListener("lyceum:theme", drawAgain);
  system.addEventListener("change", drawAgain);
  lyceum.diagrams = (place) => drawNew(undrawn(place));
  const near = new IntersectionObserver((seen) => {
    const diagrams = seen.filter((each) => each.isIntersecting).map((each) => each.target);
    for (const diagram of diagrams) near.unobserve(diagram);
    drawNew(diagrams);
  }, { rootMargin: "800px" });
  for (const diagram of undrawn(document)) near.observe(diagram);
  for (const name of ["keydown", "pointerdown", "scroll"]) {
    addEventListener(name, () => drawNew(undrawn(document).filter(shown)), { once: true, passive: true });
  }
})();
