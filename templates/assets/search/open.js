"use strict";
// Opens the search when it is asked for, and has marked on this page what was searched. Nothing is loaded before.
(() => {
  const link = document.querySelector("a.search");
  const page = document.getElementById("ly-search-page");
  const { src } = document.currentScript;
  const assets = src.replace(/\?.*/, "").replace(/[^/]*$/, "");
  const version = lyceumTools.words.search || "";
  const data = link.href.replace(/[^/]*$/, "");

  const load = (url) => new Promise((done, fail) => {
    const style = /\.css\b/.test(url);
    const node = document.createElement(style ? "link" : "script");
    if (style) node.rel = "stylesheet";
    else node.async = false; // in the order asked for
    node[style ? "href" : "src"] = url;
    node.onload = done;
    node.onerror = fail;
    document.head.append(node);
  });
  let loading;
  const ready = () => loading ??= Promise.all([
    ...["search.css", "words.js", "stem.js", "index.js", "search.js"].map((name) => assets + name + version),
    data + "head.js",
  ].map(load)).then(() => window.lyceumSearch);
  /** The page of the search can be asked for again, and says what is wrong. */
  function fail() {
    loading = null;
    if (!page) {
      location.href = link.href;
      return;
    }
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    status.textContent = lyceumTools.words.failed;
    page.replaceChildren(status);
  }
  const open = () => ready().then((search) => page ? search.embed(page) : search.open(), fail);

  function keysAreOff() {
    try {
      return localStorage.getItem("lyceum-keys") === "off";
    } catch {
      return false;
    }
  }

  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    const command = event.ctrlKey || event.metaKey;
    const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    const asked = command ? key === "k" && !event.altKey && !event.shiftKey : key === "/" && !typing && !keysAreOff();
    if (!asked || event.repeat || event.isComposing) return;
    event.preventDefault();
    open();
  });
  if (page) open();
  if (location.search.includes("highlight=")) ["words.js", "mark.js"].forEach((name) => load(assets + name + version));
  window.lyceumSearchData = data;
})();
