"use strict";
// Typesets \(…\) and \[…\]; a formula that is wrong stays readable as its source.
for (const formula of document.querySelectorAll(".math")) {
  const source = formula.textContent.trim();
  katex.render(source.replace(/^\\[([]|\\[)\]]$/g, ""), formula, {
    displayMode: formula.classList.contains("display"),
    throwOnError: false,
  });
}
