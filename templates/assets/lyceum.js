"use strict";
// Comfort for the reader. Every page works without it.
(() => {
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);
  const { src, dataset } = document.currentScript;
  const copyWord = dataset.copy;
  const base = new URL("../", src).href; // the site's root

  // A browser may refuse storage altogether; then choices last as long as the page.
  function recall(store, key) {
    try {
      return window[store].getItem("lyceum-" + key);
    } catch {
      return null;
    }
  }
  function keep(store, key, value) {
    try {
      window[store].setItem("lyceum-" + key, value);
    } catch {
      // see recall
    }
  }

  function themeButton(button) {
    const themes = ["auto", "light", "dark"];
    const current = () => root.dataset.theme || "auto";
    const label = () => {
      button.title = button.dataset[current()];
      button.setAttribute("aria-label", button.title);
    };
    button.addEventListener("click", () => {
      const theme = themes[(themes.indexOf(current()) + 1) % themes.length];
      if (theme === "auto") delete root.dataset.theme;
      else root.dataset.theme = theme;
      keep("localStorage", "theme", theme);
      label();
      document.dispatchEvent(new Event("lyceum:theme"));
    });
    label();
    button.hidden = false;
  }

  /** Puts a copy button into a place; text() gives what it copies. */
  function copyButton(place, text) {
    if (!navigator.clipboard) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "icon copy";
    button.title = copyWord;
    button.setAttribute("aria-label", copyWord);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text());
      button.classList.add("done");
      setTimeout(() => button.classList.remove("done"), 1500);
    });
    place.append(button);
  }

  /** Keeps the navigation where it was on the last page, with this page's entry in sight. */
  function navigationPlace(navigation) {
    navigation.scrollTop = recall("sessionStorage", "navigation") || 0;
    const entry = navigation.querySelector("[aria-current]");
    if (entry) {
      const box = navigation.getBoundingClientRect();
      const line = entry.getBoundingClientRect();
      if (line.top < box.top || line.bottom > box.bottom) {
        navigation.scrollTop += line.top - box.top - box.height / 3;
      }
    }
    addEventListener("pagehide", () => keep("sessionStorage", "navigation", navigation.scrollTop));
  }

  /** The tree of all pages, brought when a branch that is not on the page is opened. */
  let tree;
  const wholeTree = () => tree ??= new Promise((done, fail) => {
    lyceum.tree = async (packed) => {
      const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
      const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
      done(text.trimEnd().split("\n").map((line) => {
        const [depth, url, title] = line.split("\t");
        return { depth: parseInt(depth, 10), section: depth.endsWith("+"), url: base + url, title };
      }));
    };
    const script = document.createElement("script");
    script.src = `${base}assets/tree/${dataset.tree}.js`;
    script.onerror = fail;
    document.head.append(script);
  });

  /** The pages right below the one that a link leads to, as a list of links. */
  async function branchOf(link) {
    const all = await wholeTree();
    const plain = (url) => decodeURI(url).replace(/(^|\/)index\.html$/, "$1");
    const at = all.findIndex((page) => plain(page.url) === plain(link.href));
    const list = document.createElement("ul");
    for (let i = at + 1; at >= 0 && i < all.length && all[i].depth > all[at].depth; i++) {
      if (all[i].depth > all[at].depth + 1) continue;
      const entry = document.createElement("li");
      const to = document.createElement("a");
      to.href = all[i].url;
      to.textContent = all[i].title;
      if (all[i].section) to.className = "section";
      entry.append(to);
      list.append(entry);
    }
    twigs(list);
    return list;
  }

  /** Gives each section a button that opens its branch in place; without it the section's own page is a click away. */
  function twigs(place) {
    for (const link of place.querySelectorAll("a.section")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "twig";
      button.setAttribute("aria-label", link.textContent);
      button.setAttribute("aria-expanded", link.nextElementSibling?.tagName === "UL");
      link.after(button);
    }
  }

  async function turn(button) {
    const open = button.getAttribute("aria-expanded") !== "true";
    if (open && !button.nextElementSibling) {
      const list = await branchOf(button.previousElementSibling).catch(() => null);
      if (!list) return location.assign(button.previousElementSibling.href);
      if (!button.nextElementSibling) button.after(list);
      document.dispatchEvent(new Event("lyceum:tree"));
    }
    button.setAttribute("aria-expanded", open);
  }

  /** Arrows move through the tree as it is shown; those to the sides open and close branches. */
  function treeKeys(event, navigation) {
    const link = event.target.closest("li")?.querySelector("a");
    if (!link || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key] * (root.dir === "rtl" ? -1 : 1);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!side && !step) return;
    event.preventDefault();
    const twig = link.nextElementSibling?.matches(".twig") && link.nextElementSibling;
    const open = twig && twig.getAttribute("aria-expanded") === "true";
    const links = [...navigation.querySelectorAll("li > a")].filter((each) => each.offsetParent);
    let to = links[links.indexOf(link) + step];
    if (side > 0 && twig && !open) turn(twig);
    else if (side > 0 && open) to = links[links.indexOf(link) + 1];
    else if (side < 0 && open) turn(twig);
    else if (side < 0) to = link.closest("ul").parentElement.querySelector("li > a");
    to?.focus();
  }

  function navigationTree(navigation) {
    twigs(navigation);
    navigation.addEventListener("click", (event) => {
      if (event.target.matches(".twig")) turn(event.target);
    });
    navigation.addEventListener("keydown", (event) => treeKeys(event, navigation));
  }

  /** Marks the heading that is being read. */
  function scrollSpy(toc) {
    const links = [...toc.querySelectorAll("a")];
    const headings = links.map((link) => document.getElementById(link.getAttribute("href").slice(1)));
    let waiting = false;
    const mark = () => {
      waiting = false;
      let last = -1;
      headings.forEach((heading, i) => {
        if (heading && heading.getBoundingClientRect().top < innerHeight / 4) last = i;
      });
      links.forEach((link, i) => {
        if (i === last) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
    mark();
    toc.addEventListener("click", (event) => {
      if (event.target.closest("a") && toc.matches(":popover-open")) toc.hidePopover();
    });
  }

  /** Whether single keys do something: the reader's choice, which the study engine follows and may set. */
  const shortcuts = {
    on: () => recall("localStorage", "keys") !== "off",
    set(on) {
      keep("localStorage", "keys", on ? "on" : "off");
      const box = find(".keys input");
      if (box) box.checked = on;
    },
  };

  /** The switch for single keys, and [ and ] that turn pages. */
  function pageKeys(label) {
    const box = label.querySelector("input");
    box.checked = shortcuts.on();
    box.addEventListener("change", () => {
      shortcuts.set(box.checked);
      document.dispatchEvent(new CustomEvent("lyceum:keys", { detail: box.checked }));
    });
    label.hidden = false;
    addEventListener("keydown", (event) => {
      const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog");
      const command = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState("AltGraph");
      if (!box.checked || typing || command || event.repeat || event.isComposing || event.keyCode === 229) return;
      const rel = { "[": "prev", "]": "next" }[event.key];
      const link = rel && find(`.pager [rel=${rel}]`);
      if (link) location.assign(link.href);
    });
  }

  /** Lets the keyboard reach what scrolls sideways. */
  function scrollable() {
    for (const box of document.querySelectorAll("main :is(pre, table, .math.display)")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  }

  /** Shows a note beside its mark while the mark is pointed at or has the focus. Said by the link itself, not a second time. */
  function notePreviews() {
    const box = document.createElement("div");
    box.className = "note-preview";
    box.setAttribute("aria-hidden", "true");
    const hide = () => box.remove();
    const show = (mark) => {
      const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
      if (!note) return;
      box.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
      for (const each of box.querySelectorAll("[class*=back]")) each.remove();
      for (const each of box.querySelectorAll("[id], a")) {
        each.removeAttribute("id");
        each.removeAttribute("href");
      }
      const place = mark.getBoundingClientRect();
      document.body.append(box);
      box.style.left = `${Math.max(8, Math.min(place.left, innerWidth - box.offsetWidth - 8))}px`;
      const above = place.top - box.offsetHeight - 6;
      box.style.top = `${above > 60 ? above : place.bottom + 6}px`;
    };
    for (const mark of document.querySelectorAll(".footnote-ref")) {
      for (const name of ["pointerenter", "focus"]) mark.addEventListener(name, () => show(mark));
      for (const name of ["pointerleave", "blur", "click"]) mark.addEventListener(name, hide);
    }
    addEventListener("keydown", (event) => event.key === "Escape" && hide());
    addEventListener("scroll", hide, { passive: true });
  }

  /** On paper every answer is open. */
  function openForPrint() {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("main details:not([open])")];
      for (const details of opened) details.open = true;
    });
    addEventListener("afterprint", () => {
      for (const details of opened) details.open = false;
    });
  }

  themeButton(find(".theme"));
  for (const prompt of document.querySelectorAll(".prompt")) {
    copyButton(prompt, () => prompt.querySelector("p, div").textContent);
  }
  navigationTree(find("#ly-navigation"));
  navigationPlace(find("#ly-navigation"));
  if (find("#ly-toc")) scrollSpy(find("#ly-toc"));
  if (find(".pager") || find("[data-study=help]")) pageKeys(find(".keys"));
  if (find(".footnote-ref")) notePreviews();
  openForPrint();
  addEventListener("load", scrollable);
  addEventListener("resize", scrollable);
  window.lyceum = { copyButton, shortcuts };
})();
