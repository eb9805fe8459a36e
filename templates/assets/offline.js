"use strict";
// Reading without a connection: registers the service worker, tells of a new version, and keeps the whole course on request.
(() => {
  const { src } = document.currentScript;
  const { words } = lyceumTools;
  const root = new URL("../", src).href;
  const workers = navigator.serviceWorker;
  if (!workers || !isSecureContext || !/^https?:$/.test(location.protocol)) return;

  // A preview shows what is in the author's files now. A worker that another site left at its address goes.
  if (document.querySelector("script[src^='/_lyceum/']")) {
    workers.getRegistrations().then((all) => {
      for (const one of all) if (one.scope === root) one.unregister();
    });
    return;
  }

  // By script, because a browser complains about it on a page from a disk.
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = `${root}assets/offline/${words.language}.webmanifest`;
  document.head.append(manifest);

  function notice(registration) {
    if (document.querySelector(".update")) return;
    const box = document.createElement("div");
    box.className = "update";
    box.setAttribute("role", "status");
    document.body.append(box);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.reload;
    button.addEventListener("click", () => {
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      if (registration.waiting) registration.waiting.postMessage({ task: "renew" });
      else location.reload(); // another window was faster
    });
    box.append(words.update, " ", button);
  }

  function watch(registration) {
    if (registration.waiting && workers.controller) notice(registration);
    registration.addEventListener("updatefound", () => {
      const next = registration.installing;
      next.addEventListener("statechange", () => {
        if (next.state === "installed" && workers.controller) notice(registration);
      });
    });
  }

  /** Hands over what this page has loaded without the worker. */
  function visited(worker) {
    const urls = [location.href, ...performance.getEntriesByType("resource").map((entry) => entry.name)]
      .filter((url) => !/\.(txt|webmanifest)$|\/sw\.js$/.test(url));
    worker.postMessage({ task: "visited", urls });
  }

  /** The choice on the settings page. */
  function course(place, worker) {
    const [keep, drop] = place.querySelectorAll("button");
    const status = place.querySelector("[role=status]");
    const list = root + place.dataset.list;
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
  }

  const begin = async () => {
    const controlled = Boolean(workers.controller);
    const registration = await workers.register(`${root}sw.js`, { scope: root, updateViaCache: "none" });
    watch(registration);
    const { active } = await workers.ready;
    if (!controlled) visited(active);
    const place = document.getElementById("ly-offline");
    if (place) course(place, active);
  };
  addEventListener("load", () => begin().catch(() => {})); // a browser may refuse: then pages come from the network
})();
