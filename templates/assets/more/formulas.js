"use strict";
// Sets formulas, which KaTeX draws.
(() => {
  /** Keeps the signs beside a short formula on its line, where browsers would part them. */
  function keepTogether(formula) {
    const { previousSibling: before, nextSibling: after } = formula;
    const [opened] = /[([“‘（「『]*$/.exec(before?.nodeType === 3 ? before.data : "");
    const [closed] = /^[.,;:!?)\]”’、。，；：！？）」』]*/.exec(after?.nodeType === 3 ? after.data : "");
    if (!(opened || closed) || formula.offsetWidth > 200) return;
    const line = document.createElement("span");
    line.style.whiteSpace = "nowrap";
    formula.before(line);
    line.append(opened, formula, closed);
    if (opened) before.data = before.data.slice(0, -opened.length);
    if (closed) after.data = after.data.slice(closed.length);
  }

  lyceum.formula = (formula) => {
    if (formula.querySelector(".katex, .katex-error")) return;
    const source = formula.textContent.trim().replace(/^\\[([]|\\[)\]]$/g, "");
    katex.render(source, formula, { displayMode: formula.classList.contains("display"), throwOnError: false });
    keepTogether(formula);
  };
})();
