"use strict";
// Sets formulas as they come near, and the others bit by bit when the reader begins to do something or stays. What sets
// them is large: it is brought with the first.
(() => {
  const { src, dataset } = document.currentScript;
  const PATIENCE = 10_000; // milliseconds
  let engine;
  const bring = () => engine ??= Promise.all([lyceum.bring("formulas"), ...["css", "js"].map((kind) =>
    lyceum.load(new URL(`vendor/katex/katex.min.${kind}${dataset.version || ""}`, src).href))]);

  const unset = (place) => [...place.querySelectorAll(".math")].filter((formula) => !formula.querySelector(".katex, .katex-error"));

  /** With pauses, so that a page full of formulas can be used meanwhile. */
  async function draw(formulas) {
    if (!formulas.length) return;
    await bring();
    let until = performance.now() + 10;
    for (const formula of formulas) {
      lyceum.formula(formula);
      if (performance.now() > until) {
        await new Promise((done) => setTimeout(done, 8));
        until = performance.now() + 10;
      }
    }
    dispatchEvent(new Event("resize")); // what scrolls sideways may have changed
  }

  lyceum.whenNear(unset(document), draw);
  const rest = () => draw(unset(document));
  for (const name of ["keydown", "pointerdown", "scroll"]) addEventListener(name, rest, { once: true, passive: true });
  setTimeout(rest, PATIENCE);
  addEventListener("beforeprint", () => window.katex && lyceum.formula && unset(document).forEach(lyceum.formula));
  lyceum.formulas = (place) => draw(unset(place));
})();
