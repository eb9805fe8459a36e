"use strict";
// Sets formulas, those in sight first and the others bit by bit, so that a page full of them can be used meanwhile.
(() => {
  const open = new Set(document.querySelectorAll(".math"));

  function set(formula) {
    open.delete(formula);
    const source = formula.textContent.trim().replace(/^\\[([]|\\[)\]]$/g, "");
    katex.render(source, formula, { displayMode: formula.classList.contains("display"), throwOnError: false });
  }

  function more() {
    const until = performance.now() + 12;
    for (const formula of open) {
      set(formula);
      if (performance.now() > until) return setTimeout(more, 8);
    }
    dispatchEvent(new Event("resize")); // what scrolls sideways may have changed
  }

  const far = [...open].findIndex((formula) => formula.getBoundingClientRect().top > innerHeight * 1.5);
  [...open].slice(0, far < 0 ? undefined : far).forEach(set);
  addEventListener("beforeprint", () => open.forEach(set));
  setTimeout(more);
})();
