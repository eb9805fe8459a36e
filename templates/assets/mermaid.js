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
      probe.style.cssText = `color: var(--${name}); forced-color-adjust: none`;
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

  // What a diagram may not say about itself: these would become style sheets of the page.
  const OURS = ["secure", "securityLevel", "startOnLoad", "maxTextSize", "suppressErrorRendering", "maxEdges", "dompurifyConfig",
    "themeCSS", "fontFamily", "altFontFamily"];

  /** Leaves of a drawing's style sheet what concerns the drawing alone, should a diagram have put more into it. */
  function confine(svg) {
    const own = new RegExp(`^#${CSS.escape(svg.id)}(?![\\w-]|\\s*[+~])`);
    for (const { sheet } of svg.querySelectorAll("style")) {
      for (let i = sheet.cssRules.length - 1; i >= 0; i--) {
        const rule = sheet.cssRules[i];
        const kept = rule instanceof CSSKeyframesRule
          || (rule.selectorText?.split(",").every((one) => own.test(one.trim())) && !rule.cssRules?.length);
        if (!kept) sheet.deleteRule(i);
      }
    }
  }

  const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  /** Mermaid would look for ever for a working day in a plan that has none, and for the end of an axis of no length. */
  function isEndless(source) {
    if (/^\s*gantt\b/m.test(source)) {
      const free = [...source.toLowerCase().matchAll(/^\s*excludes\b(.*)$/gm)].join().replaceAll("weekends", "sat sun");
      return DAYS.every((day) => free.includes(day));
    }
    if (/^\s*radar-beta\b/m.test(source)) return /\bticks\s+\d{4}/.test(source);
    const [, from, to] = /^\s*xychart\b/m.test(source) && /^\s*x-axis\b.*?([-+.\d]+)\s*-->\s*([-+.\d]+)/m.exec(source) || [];
    return from !== undefined && Number(from) === Number(to);
  }

  /** One after the other: Mermaid names a drawing by the time, and a second one of that name would take its place. */
  let drawn = Promise.resolve();
  const draw = (diagrams) => diagrams.length ? drawn = drawn.catch(() => {}).then(() => drawNow(diagrams)) : drawn;

  async function drawNow(diagrams) {
    await bring();
    const drawable = diagrams.filter((diagram) => !isEndless(sources.get(diagram)));
    for (const diagram of drawable) {
      diagram.removeAttribute("data-processed");
      diagram.textContent = sources.get(diagram);
    }
    const themeVariables = colours();
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict", secure: OURS, theme: "base", themeVariables });
    for (const diagram of drawable) {
      await mermaid.run({ nodes: [diagram], suppressErrors: true });
      const svg = diagram.querySelector(":scope > svg");
      if (!svg) continue;
      confine(svg);
      svg.classList.toggle("dark", themeVariables.darkMode);
      // A wide diagram shrinks while its words stay readable; beyond that it scrolls.
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
