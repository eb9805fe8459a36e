// Runs before the first paint, so that nothing flashes and nothing moves.
((root) => {
  "use strict";
  const tools = document.createElement("template");
  tools.innerHTML = window.lyceumTools?.html || "";
  const tool = (name) => tools.content.querySelector("." + name);
  const study = tool("study")?.dataset;
  window.lyceumTools = { words: tool("words")?.dataset || {}, study: study || {} };
  if (root.dataset.accent) root.style.setProperty("--accent", root.dataset.accent);
  try {
    const theme = localStorage.getItem("lyceum-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    // Likewise whether the reader wants the page without what is there to study with.
    if (study) {
      const prefix = "lyceum:" + study.site + ":";
      const kept = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
      if (kept.includes(prefix + "plain")) root.dataset.plain = "";
      if (kept.some((key) => key !== prefix + "plain")) root.dataset.begun = "";
    }
  } catch (e) {
    root.dataset.begun = ""; // storage is blocked: the theme follows the system, and the engine tells the reader
  }
  if (!study) return;
  // What is there to study with is no part of the page's text: it is put into its places as they are read.
  function fill() {
    for (const place of document.querySelectorAll(".learn:empty")) {
      const made = tool(place.classList[1]);
      if (!made) continue;
      if (made.dataset.label) {
        const item = place.closest("li");
        place.setAttribute("role", "group");
        place.setAttribute("aria-label", `${made.dataset.label} ${item.value || item.querySelector(".mark")?.textContent || ""}`.trim());
      }
      place.append(made.content.cloneNode(true));
    }
  }
  const reading = new MutationObserver(fill);
  reading.observe(root, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    reading.disconnect();
    fill();
  });
})(document.documentElement);
