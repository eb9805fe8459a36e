"use strict";
// The number of cards due, beside the link to them in every page's header.
(() => {
  const link = document.querySelector(".top .due");
  const prefix = `lyceum:${lyceum.study.site}:`;

  function begun() {
    try {
      return Object.keys(localStorage).some((key) => key.startsWith(prefix));
    } catch {
      return false;
    }
  }

  async function count() {
    await lyceum.study.load("days", "fsrs", "progress", "queue");
    const progress = await lyceum.progress.open({ site: lyceum.study.site });
    const index = await lyceum.study.index();
    const show = () => {
      const { learning, due } = lyceum.queue.make({ index, progress }).counts();
      const n = learning + due;
      link.dataset.count = n > 99 ? "99+" : n || "";
      link.setAttribute("aria-label", n ? lyceum.study.words("pages_due", { n }) : link.dataset.label);
      link.title = link.getAttribute("aria-label");
    };
    show();
    progress.subscribe(show);
  }

  // Nothing is loaded for a reader without progress, nor before the page stands.
  if (begun()) (window.requestIdleCallback || setTimeout)(() => count().catch(() => {}));
})();
