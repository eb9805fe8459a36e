"use strict";
// Sets formulas as they come near, and the others bit by bit when the reader begins to do something or stays. What sets
// them is large: it is brought with the first.
(() => {
  const { src, dataset } = document.currentScript;
  const PATIENCE = 10_000; // milliseconds
  let engine;
  const bring = () => engine ??= Promise.all(["css", "js"].map((kind) => new Promise((done, fail) => {
    const node = document.createElement(kind === "js" ? "script" : "link");
    if (kind === "css") node.rel = "stylesheet";
    node[kind === "js" ? "src" : "href"] = new URL(`vendor/katex/katex.min.${kind}${dataset.version || ""}`, src).href;
    node.onload = done;
    node.onerror = () => fail(new Error(node.src || node.href));
    document.head.append(node);
  })));

  const unset = (place) => [...place.querySelectorAll(".math")].filter((formula) => !formula.querySelector(".katex, .katex-error"));

  function set(formula) {
    const source = formula.textContent.trim().replace(/^\\[([]|\\[)\]]$/g, "");
    katex.render(source, formula, { displayMode: formula.classList.contains("display"), throwOnError: false });
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

  const near = new IntersectionObserver((seen) => {
    const formulas = seen.filter((each) => each.isIntersecting).map((each) => each.target);
    for (const formula of formulas) near.unobserve(formula);
    draw(formulas);
  }, { rootMargin: "100% 0px" });
  for (const formula of unset(document)) near.observe(formula);

  const rest = () => draw(unset(document));
  for (const name of ["keydown", "pointerdown", "scroll"]) addEventListener(name, rest, { once: true, passive: true });
  setTimeout(rest, PATIENCE);
  addEventListener("beforeprint", () => window.katex && unset(document).forEach(set));
  lyceum.formulas = (place) => draw(unset(place));
})();
