"use strict";
// The number of cards due, at the link to them in the header; loaded for readers with progress.
(() => {
  const { study } = lyceum;
  const link = document.querySelector(".top .due");
  const name = link.title;

  async function start() {
    const [progress, index] = await Promise.all([study.open(), study.index()]);
    const queue = lyceum.queue.make({ index, progress });
    const show = () => {
      const { learning, due } = queue.counts();
      const n = learning + due;
      link.dataset.count = n > 99 ? "99+" : n || "";
      link.title = n ? study.words("pages_due", { n }) : name;
      link.setAttribute("aria-label", link.title);
    };
    let waiting;
    progress.subscribe(() => {
      clearTimeout(waiting);
      waiting = setTimeout(show, 300); // grading comes first
    });
    show();
  }

  start();
})();
