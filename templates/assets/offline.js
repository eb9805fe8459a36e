"use strict";
// Reading without a connection: registers the service worker, and tells of a new version.
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

  const begin = async () => {
    const controlled = Boolean(workers.controller);
    const registration = await workers.register(`${root}sw.js`, { scope: root, updateViaCache: "none" });
    watch(registration);
    const { active } = await workers.ready;
    if (!controlled) visited(active);
    const place = document.getElementById("ly-offline");
    if (place) lyceum.bring("course").then(() => lyceum.course(place, active));
  };
  addEventListener("load", () => begin().catch(() => {})); // a browser may refuse: then pages come from the network
})();
