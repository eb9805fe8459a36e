"use strict";
// Marks on a page what was searched, without a change to the page itself.
(() => {
  const words = new Set((new URLSearchParams(location.search).get("highlight") || "").split(" "));
  const main = document.querySelector("main");
  try {
    history.replaceState(null, "", location.pathname + location.hash);
  } catch {
    // a file has no history of addresses
  }
  if (!main || !window.Highlight || !CSS.highlights) return;

  const ranges = [];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.parentElement.closest("script, style, .katex, button")) continue;
    window.lyceumWords.scan(node.data, (word, from, to, isGram, last) => {
      if (!words.has(word)) return;
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    });
  }
  CSS.highlights.set("lyceum-search", new Highlight(...ranges));
  if (location.hash) return;
  const first = ranges.find((range) => range.getClientRects().length);
  const box = first?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > innerHeight)) scrollBy({ top: box.top - innerHeight / 3, behavior: "instant" });
})();
