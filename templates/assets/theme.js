// Runs before the first paint, so that nothing flashes or moves.
((root) => {
  "use strict";
  const tools = document.createElement("template");
  tools.innerHTML = window.lyceumTools?.html || "";
  const tool = (name) => tools.content.querySelector("." + name);
  const study = tool("study")?.dataset;
  window.lyceumTools = { words: { ...tool("words")?.dataset }, study: { ...study } };
  const { dataset } = root;
  if (dataset.accent) root.style.setProperty("--accent", dataset.accent);
  try {
    const theme = localStorage.getItem("lyceum-theme");
    if (/^(light|dark)$/.test(theme)) dataset.theme = theme;
    // Whether the reader has begun, and whether all that is for studying is left out.
    const prefix = `lyceum:${study?.site}:`;
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) dataset[key === prefix + "plain" ? "plain" : "begun"] = "";
    }
  } catch {
    dataset.begun = ""; // storage is blocked
  }
  if (!study) return;
  // What is for studying is no part of the page's text: it is put into its places as they are read.
  function fill() {
    for (const place of document.querySelectorAll(".learn:empty")) {
      const made = tool(place.classList[1]);
      if (!made) continue;
      const { label } = made.dataset;
      if (label) {
        const item = place.closest("li");
        place.role = "group";
        place.ariaLabel = `${label} ${item.value || item.querySelector(".mark")?.textContent || ""}`.trim();
      }
      place.append(made.content.cloneNode(true));
    }
  }
  const reading = new MutationObserver(fill);
  reading.observe(root, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => reading.disconnect());
})(document.documentElement);
