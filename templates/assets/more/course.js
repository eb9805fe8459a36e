"use strict";
// Keeps the whole course for reading without a connection: the choice on the settings page.
(() => {
  lyceum.course = (place, worker) => {
    const [keep, drop] = place.querySelectorAll("button");
    const status = place.querySelector("[role=status]");
    const list = lyceum.base + place.dataset.list;
    const show = (news) => {
      keep.disabled = "done" in news;
      if ("kept" in news) {
        keep.hidden = news.kept;
        drop.hidden = !news.kept;
      }
      status.textContent = news.failed ? place.dataset.failed
        : news.kept ? place.dataset.kept
        : "done" in news ? place.dataset.progress.replace("{n}", news.done).replace("{total}", news.total || "…") : "";
    };
    const ask = (task) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => show(data);
      worker.postMessage({ task, list }, [port2]);
    };
    keep.addEventListener("click", () => {
      show({ done: 0 });
      navigator.storage?.persist?.();
      ask("keep");
    });
    drop.addEventListener("click", () => {
      ask("drop");
      keep.hidden = false;
      keep.focus();
    });
    place.hidden = false;
    ask("state");
  };
})();
