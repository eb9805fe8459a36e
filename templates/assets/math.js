"use strict";
// Sets formulas as they come near, and the others bit by bit when the reader begins to do something or stays. What sets
// them is large: it is brought with the first.
(() => {
  const { src, dataset } = document.currentScript;
  const PATIENCE = 10_000; // milliseconds
  let engine;
  const bring = () => engine ??= Promise.all(["css", "js"].map((kind) =>
    lyceum.load(new URL(`vendor/katex/katex.min.${kind}${dataset.version || ""}`, src).href)));

  const unset = (place) => [...place.querySelectorAll(".math")].filter((formula) => !formula.querySelector(".katex, .katex-error"));

  function set(formula) {
    const source = formula.textContent.trim().replace(/^\\[([]|\\[)\]]$/g, "");
    katex.render(source, formula, { displayMode: formula.classList.contains("display"), throwOnError: false });
    // A browser may break a line between a formula and the sign beside it; not where a word joiner stands.
    if (/^[.,;:!?)\]”’、。，；：！？）」』]/.test(formula.nextSibling?.data)) formula.after("\u2060");
    if (/[([“‘（「『]$/.test(formula.previousSibling?.data)) formula.before("\u2060");
  }

  /** Sets what nobody has set, with pauses, so that a page full of formulas can be used meanwhile. */
  async function draw(formulas) {
    if (!formulas.length) return;
    await bring();
    let until = performance.now() + 10;
    for (const formula of formulas) {
      if (formula.querySelector(".katex, .katex-error")) continue;
      set(formula);
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
  addEventListener("beforeprint", () => window.katex && unset(document).forEach(set));
  lyceum.formulas = (place) => draw(unset(place));
})();
