"use strict";
// The words of cards: copies of what stands on a page, or of what the data files bring, with everything drawn in them.
(() => {
  const { study } = lyceum;
  const VENDOR = "../vendor/";

  /** Finished HTML, or elements of this page, as a fragment whose relative addresses are those of the topic's page. */
  function fragment(source, base) {
    const template = document.createElement("template");
    if (typeof source === "string") template.innerHTML = source;
    else template.content.append(...[...source].map((node) => node.cloneNode(true)));
    // A drawing needs its names for its arrows and its own style; they are the same in every copy.
    for (const element of template.content.querySelectorAll("[id]")) if (!element.closest("svg")) element.removeAttribute("id");
    for (const name of ["href", "src"]) {
      for (const element of template.content.querySelectorAll(`[${name}]`)) {
        const value = element.getAttribute(name);
        if (base && !/^([a-z][a-z0-9+.-]*:|\/|#)/i.test(value)) element.setAttribute(name, new URL(value, base).href);
      }
    }
    for (const copy of template.content.querySelectorAll("button.copy")) copy.remove();
    return template.content;
  }

  // [what is not drawn yet, the scripts that can draw it, which are brought when a card needs them, how]
  const DRAWN = [
    [".math:not(:has(.katex))", () => window.katex, [`${VENDOR}katex/katex.min`], formulas],
    ["pre.mermaid:not(:has(svg))", () => lyceum.diagrams, ["../mermaid"], () => lyceum.diagrams],
    ["pre > code[class*=language-]:not(.hljs)", () => lyceum.code, [`${VENDOR}highlight/highlight.min`, "../code"], () => lyceum.code],
  ];

  function formulas() {
    const style = `${study.root}assets/vendor/katex/katex.min.css`;
    if (!document.querySelector("link[href$='katex.min.css']")) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = style;
      document.head.append(link);
    }
    return (place) => {
      for (const formula of place.querySelectorAll(".math:not(:has(.katex))")) {
        const source = formula.textContent.trim().replace(/^\\[([]|\\[)\]]$/g, "");
        katex.render(source, formula, { displayMode: formula.classList.contains("display"), throwOnError: false });
      }
    };
  }

  /** Draws formulas, diagrams and code that no script of the page has drawn yet. */
  async function typeset(place) {
    for (const [wanted, ready, scripts, drawer] of DRAWN) {
      if (!place.querySelector(wanted)) continue;
      if (!ready()) await study.load(...scripts);
      drawer()(place);
    }
  }

  lyceum.content = { fragment, typeset };
})();
