"use strict";
// Comfort for the reader. Every page works without it.
(() => {
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);
  const { src } = document.currentScript;
  const { words } = lyceumTools;
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
      button.title = words[current()];
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
  }

  /** Puts a copy button into a place; text() gives what it copies. */
  function copyButton(place, text) {
    if (!navigator.clipboard) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "icon copy";
    button.title = words.copy;
    button.setAttribute("aria-label", words.copy);
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

  /** Brings a script or a style sheet. */
  const load = (url) => new Promise((done, fail) => {
    const node = document.createElement(url.includes(".css") ? "link" : "script");
    node.rel = "stylesheet";
    node.onload = done;
    node.onerror = () => fail(new Error(url));
    node.src = node.href = url;
    document.head.append(node);
  });

  /** Brings a script that only some readers need. */
  const bring = (name) => load(`${base}assets/more/${name}.js${words.more}`);

  /** Works on elements as they come near, each once. */
  function whenNear(elements, work) {
    const near = new IntersectionObserver((seen) => {
      const come = seen.filter((each) => each.isIntersecting).map((each) => each.target);
      for (const element of come) near.unobserve(element);
      work(come);
    }, { rootMargin: "100% 0px" });
    for (const element of elements) near.observe(element);
  }

  /** The arrows of the navigation open branches in place as soon as somebody comes near. */
  function navigationTree(navigation) {
    const near = ["pointerover", "focusin", "toggle"];
    const begin = () => {
      for (const name of near) navigation.removeEventListener(name, begin);
      bring("tree");
    };
    for (const name of near) navigation.addEventListener(name, begin);
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
    for (const box of document.querySelectorAll("main :is(pre, table, .mindmap, .math.display)")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
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

  for (const button of document.querySelectorAll(".top .icon[aria-label]:not([title])")) button.title = button.getAttribute("aria-label");
  themeButton(find(".theme"));
  for (const prompt of document.querySelectorAll(".prompt")) {
    copyButton(prompt, () => prompt.querySelector("p, div").textContent);
  }
  navigationTree(find("#ly-navigation"));
  navigationPlace(find("#ly-navigation"));
  if (find("#ly-toc")) scrollSpy(find("#ly-toc"));
  if (find(".pager") || find("[data-study=help]")) pageKeys(find(".keys"));
  if (find(".footnote-ref")) bring("notes");
  openForPrint();
  addEventListener("load", scrollable);
  addEventListener("resize", scrollable);
  window.lyceum = { copyButton, shortcuts, load, bring, whenNear, base, language: words.language };
})();
