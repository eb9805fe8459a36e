"use strict";
// The words of cards: copies of what stands on a page, or of what the data files bring, with everything drawn in them.
(() => {
  const { study } = lyceum;

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

  // [what is not drawn yet, what draws it, the script that has that and is brought when a card needs it]
  const DRAWN = [
    [".math:not(:has(.katex))", "formulas", "../math"],
    ["pre.mermaid:not(:has(svg))", "diagrams", "../mermaid"],
    ["pre > code[class*=language-]:not(.hljs)", "code", "../code"],
  ];

  /** Draws formulas, diagrams and code that no script of the page has drawn yet. */
  async function typeset(place) {
    for (const [wanted, drawer, script] of DRAWN) {
      if (!place.querySelector(wanted)) continue;
      if (!lyceum[drawer]) await study.load(script);
      await lyceum[drawer](place);
    }
  }

  lyceum.content = { fragment, typeset };
})();
