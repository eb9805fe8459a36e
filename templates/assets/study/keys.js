"use strict";
// The keyboard map: which key means which act, who may do it now, and a dialog that shows it all.
(() => {
  const { study } = lyceum;

  // [act, keys, group]; an act's words are study_key_ACT. Letters are meant without Shift unless "Shift+" says so.
  const MAP = [
    ["reveal", ["Space", "Enter"], "card"],
    ["pass", ["Space", "Enter"], "card"],
    ["digit", ["1", "2", "3", "4"], "card"],
    ["sure", ["c"], "card"],
    ["unsure", ["x"], "card"],
    ["type", ["t"], "card"],
    ["leave", ["Esc"], "card"],
    ["undo", ["u", "Ctrl+Z"], "more"],
    ["redo", ["Shift+u"], "more"],
    ["bury", ["-"], "more"],
    ["bury_topic", ["="], "more"],
    ["suspend", ["@"], "more"],
    ["suspend_topic", ["!"], "more"],
    ["star", ["*"], "more"],
    ["speak", ["r"], "more"],
    ["info", ["i"], "more"],
    ["overview", ["s"], "more"],
    ["source", ["e"], "more"],
    ["report", ["f"], "more"],
    ["queue", ["g d"], "places"],
    ["home", ["g h"], "places"],
    ["topics", ["g t"], "places"],
    ["previous", ["["], "places"],
    ["next", ["]"], "places"],
    ["search", ["/"], "places"],
    ["help", ["?"], "places"],
  ];
  const KEYS = new Map(MAP.map(([act, keys]) => [act, keys]));
  const ACTS = new Map(MAP.flatMap(([act, keys]) => keys.filter((key) => act !== "pass" && act !== "digit")
    .map((key) => [key, act])));
  const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable]";
  const WAIT = 1500; // ms between g and its second key

  const find = (selector) => document.querySelector(selector);
  const click = (selector) => () => find(selector)?.click();
  const layers = [{
    queue: () => study.queue && location.assign(new URL(study.queue, document.baseURI)),
    home: click(".top .site"),
    topics: () => {
      const navigation = find("#ly-navigation");
      if (getComputedStyle(navigation).display === "none") navigation.showPopover?.();
      (navigation.querySelector("[aria-current]") || navigation.querySelector("a"))?.focus();
    },
    previous: click(".pager [rel=prev]"),
    next: click(".pager [rel=next]"),
    search: () => {
      const field = find("[data-search], #ly-search input, input[type=search]");
      if (field?.matches("button")) field.click();
      else field?.focus();
    },
    help,
  }];
  let prefix = 0;

  /**
   * Adds a layer of acts, {act: function(n)}; the last one added is asked first, as long as its place (if it names one) is
   * on the page. Returns what removes it.
   */
  function layer(acts) {
    layers.push(acts);
    return () => layers.splice(layers.indexOf(acts), 1);
  }

  const doer = (act) => layers.findLast((acts) => acts[act] && acts.place?.isConnected !== false)?.[act];

  /** The key as the map writes it. A letter of another script is read by its place on the keyboard. */
  function nameOf(event) {
    if (event.key === " ") return "Space";
    if (event.key === "Escape") return "Esc";
    let key = event.key;
    if (key.length === 1 && key > "~" && /^Key[A-Z]$/.test(event.code)) key = event.code.slice(3);
    if (!/^[a-z]$/i.test(key)) return key;
    return (event.shiftKey ? "Shift+" : "") + key.toLowerCase();
  }

  function actOf(event) {
    const name = nameOf(event);
    if ((event.ctrlKey || event.metaKey) && !event.altKey && /^(Shift\+)?z$/.test(name)) {
      return event.shiftKey ? "redo" : "undo";
    }
    const command = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState("AltGraph");
    if (command) return undefined;
    if (Date.now() - prefix < WAIT && ACTS.has(`g ${name}`)) {
      prefix = 0;
      return ACTS.get(`g ${name}`);
    }
    prefix = name === "g" ? Date.now() : 0;
    return /^[1-4]$/.test(name) ? "digit" : ACTS.get(name);
  }

  /** A browser presses a button again and again while Enter is held; one press is one act here. */
  function holdsEnter(event) {
    return event.repeat && event.key === "Enter" && event.target.closest?.("[data-study], .study-card button, .knew button");
  }

  /** Does what a key means here. Held keys, keys of an input method and keys of a field are not ours. */
  function press(event) {
    if (holdsEnter(event)) event.preventDefault();
    if (event.defaultPrevented || event.repeat || event.isComposing || event.keyCode === 229) return;
    if (!lyceum.shortcuts.on() || find("dialog[open]")) return;
    const target = event.target.closest ? event.target : document.body;
    if (target.closest(TYPING) && event.key !== "Escape") return;
    const pressed = /^( |Enter)$/.test(event.key);
    if (pressed && target.closest("button, a, summary, input, [role=button]")) return; // the button's own keys
    const act = actOf(event);
    if (act === "previous" || act === "next") return; // lyceum.js turns pages, also where there are no cards
    const run = act && doer(act);
    if (!run || run(Number(event.key)) === false) return;
    event.preventDefault();
  }

  /** Shows the map; every line is a button that does the same as its keys. */
  function help() {
    const { make, dialog } = lyceum.keys;
    const groups = ["card", "more", "places"].map((group) => make("section", {},
      make("h3", {}, study.words(`keys_${group}`)),
      make("ul", {}, ...MAP.filter((line) => line[2] === group).map(([act, keys]) => {
        const run = act !== "digit" && act !== "leave" && doer(act);
        const line = make("button", { type: "button", disabled: !run },
          make("span", {}, study.words(`key_${act}`)),
          make("span", { class: "keycaps" }, ...keys.flatMap((key) => [make("kbd", {}, key), " "])));
        line.addEventListener("click", () => {
          box.close();
          run();
        });
        return make("li", {}, line);
      }))));
    const box = dialog(study.words("keys"), make("p", { class: "quiet" }, study.words("keys_note")), ...groups);
    box.classList.add("keymap");
  }

  /** An element with attributes and children; false and undefined leave an attribute or a child out. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== undefined && child !== false));
    return element;
  }

  /** A button for an act, with its key shown beside its words. */
  function button(act, words, run, attributes) {
    const key = KEYS.get(act)?.[0] ?? (/^\d$/.test(act) ? act : undefined);
    const made = make("button", {
      type: "button", "data-act": act, "aria-keyshortcuts": key?.replace(/^[a-z]$/, (letter) => letter.toUpperCase()),
      ...attributes,
    }, make("span", {}, words), key && make("kbd", { "aria-hidden": "true" }, key));
    made.addEventListener("click", () => run());
    return made;
  }

  /** Opens a dialog that is gone once closed; the focus goes back to where it was. */
  function dialog(title, ...children) {
    const before = document.activeElement;
    const close = make("button", { type: "button", class: "close", "aria-label": study.words("close") }, "×");
    const heading = make("h2", { id: "ly-dialog-title" }, title);
    const box = make("dialog", { class: "study-dialog", "aria-labelledby": heading.id },
      make("header", {}, heading, close), ...children);
    close.addEventListener("click", () => box.close());
    box.addEventListener("click", (event) => {
      if (event.target === box) box.close(); // a click beside it
    });
    box.addEventListener("close", () => {
      box.remove();
      if (before?.isConnected) before.focus();
    });
    document.body.append(box);
    box.showModal();
    return box;
  }

  addEventListener("keydown", press);
  lyceum.keys = { layer, press, help, make, button, dialog };
})();
