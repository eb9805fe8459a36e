"use strict";
// Servers show the page that says that there is none at addresses of any depth, from which it cannot know where its site
// begins. It asks for this script above itself, step by step; the first that is there shows the way to all the rest.
(({ src, dataset }) => {
  if (document.querySelector("base")) return;
  const base = document.createElement("base");
  base.href = new URL("../" + dataset.root.replaceAll("../", "_/"), src);
  document.head.prepend(base);
  addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll('a[href^="#"]')) link.href = location.pathname + location.search + link.hash;
  });
})(document.currentScript);
