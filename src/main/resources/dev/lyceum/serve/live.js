"use strict";
// Keeps an open page of the preview fresh and shows what is wrong over it.
(() => {
  const script = document.currentScript;
  const mine = script.dataset.tag;
  const place = "lyceum-live:" + location.pathname;
  let version = Number(script.dataset.version);
  let panel;

  /** A reload must not lose the reader's place or the answers that are open. */
  function remember() {
    const open = [...document.querySelectorAll("details")].map((details) => details.open);
    sessionStorage.setItem(place, JSON.stringify({ open, x: scrollX, y: scrollY }));
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(place) || "null");
    sessionStorage.removeItem(place);
    if (!kept) return;
    document.querySelectorAll("details").forEach((details, i) => {
      if (kept.open[i]) details.open = true;
    });
    scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  }

  function swapStyles() {
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      const url = new URL(link.href);
      if (url.origin !== location.origin) continue;
      url.searchParams.set("live", version);
      const fresh = link.cloneNode();
      fresh.href = url.href;
      fresh.addEventListener("load", () => link.remove());
      link.after(fresh);
    }
  }

  /** Loads the page again when the server has another version of it. */
  async function reloadIfChanged() {
    const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
    const tag = (answer.headers.get("ETag") || "").replaceAll('"', "");
    if (tag !== mine) {
      remember();
      location.reload();
    }
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  const styles = `
    :host { all: initial; }
    section { position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; box-sizing: border-box;
      padding: 16px 20px; font: 15px/1.5 system-ui, sans-serif; color: #fff; background: #4a1016; border-top: 3px solid #ff8a80; }
    h2 { margin: 0 0 8px; font-size: 16px; }
    button { position: absolute; top: 10px; right: 14px; padding: 4px 12px; font: inherit; color: inherit;
      background: none; border: 1px solid currentColor; border-radius: 4px; cursor: pointer; }
    button:focus-visible { outline: 2px solid #fff; outline-offset: 2px; }
    ul { margin: 0; padding: 0; list-style: none; }
    li { margin: 0 0 12px; }
    code, pre { font: 13px/1.5 ui-monospace, monospace; }
    pre { margin: 4px 0; padding: 6px 8px; overflow-x: auto; background: #2d070b; }
    .hint { color: #ffd7d2; }`;

  function hide() {
    if (panel) panel.remove();
    panel = undefined;
  }

  function show(errors) {
    hide();
    if (!errors.length) return;
    panel = element("div");
    const root = panel.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    const box = element("section");
    box.setAttribute("role", "alert");
    box.append(element("h2", "", errors.length === 1 ? "1 error" : `${errors.length} errors`));
    const close = element("button", "", "Hide");
    close.type = "button";
    close.addEventListener("click", hide);
    box.append(close);
    const list = element("ul");
    for (const error of errors) {
      const item = element("li");
      item.append(element("code", "", error.place), element("div", "", `${error.message} [${error.code}]`));
      if (error.line && error.column) {
        const mark = " ".repeat(Math.max(0, error.column - 1)) + "^";
        item.append(element("pre", "", `${error.line.replaceAll("\t", " ")}\n${mark}`));
      }
      if (error.hint) item.append(element("div", "hint", error.hint));
      list.append(item);
    }
    box.append(list);
    root.append(box);
    document.documentElement.append(panel);
  }

  function take(state) {
    if (state.ready !== "yes") return;
    if (mine === "waiting") {
      location.reload();
      return;
    }
    show(state.errors);
    if (version === state.version) return;
    const missedSome = state.version !== version + 1;
    version = state.version;
    const broken = state.errors.some((error) => error.path === script.dataset.source);
    if (state.open && state.open !== location.pathname) {
      location.assign(state.open);
      return;
    }
    const styles = state.styles === "yes";
    if (styles || missedSome) swapStyles();
    if ((!styles || missedSome) && !broken && mine) reloadIfChanged();
  }

  restore();
  const source = new EventSource("/_lyceum/events");
  source.addEventListener("message", (event) => take(JSON.parse(event.data)));
  addEventListener("pagehide", () => source.close());
})();
