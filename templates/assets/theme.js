// Runs before the first paint, so that nothing flashes and nothing moves.
((root) => {
  "use strict";
  const site = document.currentScript.dataset.site;
  if (root.dataset.accent) root.style.setProperty("--accent", root.dataset.accent);
  try {
    const theme = localStorage.getItem("lyceum-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    // Likewise whether the reader wants the page without what is there to study with.
    if (site && localStorage.getItem("lyceum:" + site + ":plain")) {
      root.dataset.plain = "";
    }
  } catch (e) {
    // storage is blocked: follow the system
  }
  if (!site) return;
  const each = (selector, work) => document.querySelectorAll(selector).forEach(work);
  // What is there to study with is no part of the text: it waits in templates, which are opened as they are read.
  function open(all) {
    each(".learn > template", (one) => {
      if (all || one.parentNode.nextSibling) one.replaceWith(one.content);
    });
    each(".guess:empty", (place) => {
      const form = document.querySelector(".guess-form");
      const item = place.closest("li");
      place.setAttribute("role", "group");
      place.setAttribute("aria-label", `${form.dataset.label} ${item.value || item.querySelector(".mark")?.textContent || ""}`.trim());
      place.append(form.content.cloneNode(true));
    });
  }
  const reading = new MutationObserver(() => open());
  reading.observe(root, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    reading.disconnect();
    open(true);
  });
})(document.documentElement);
