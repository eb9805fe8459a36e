"use strict";
// The search as the reader sees it: a field over a list, in a dialog or on a page of its own.
(() => {
  const search = window.lyceumSearch;
  const { scan } = window.lyceumWords;
  const step = 6;
  const deepest = 3;
  const wide = /[\u0e00-\u0eff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
  let fields = 0;
  let forms;

  const word = (key, values = {}) => {
    const text = search.text();
    forms ??= new Intl.PluralRules(text.plural);
    const form = values.n === 1 ? "one" : typeof values.n === "number" && forms.select(values.n);
    return (text[`${key}_${form}`] || text[key] || "").replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  };
  const make = (tag, attributes = {}, ...inner) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...inner);
    return node;
  };

  // ------------------------------------------------------------ what is found on a page

  /** The places of a text where a word of the answer is: [from, to, which of the reader's words]. */
  function marks(text, words) {
    const found = [];
    scan(text, (form, from, to, isGram, last) => {
      if (!words.has(form) || (isGram && last && form.length > 1)) return;
      const before = found[found.length - 1];
      if (before && from < before[1]) {
        before[1] = Math.max(before[1], to);
        before[2].push(words.get(form));
      } else {
        found.push([from, to, [words.get(form)]]);
      }
    });
    return found;
  }

  const covered = (found) => new Set(found.flatMap((mark) => mark[2])).size;

  /** A text with its marks, as nodes; cut to the stretch that has the most of them. */
  function excerpt(text, found, longest) {
    const room = wide.test(text) ? Math.round(longest * 0.55) : longest;
    let from = 0;
    if (text.length > room && found.length) {
      let most = 0;
      for (const [start] of found) {
        const near = found.filter((mark) => mark[0] >= start && mark[1] <= start + room * 0.8);
        const worth = covered(near) * 10 + near.length;
        if (worth > most) {
          most = worth;
          from = Math.max(0, start - Math.round(room * 0.2));
        }
      }
      if (from > 0 && !wide.test(text)) from = text.indexOf(" ", from - 1) + 1;
    }
    let to = Math.min(text.length, from + room);
    if (to < text.length && !wide.test(text)) to = Math.max(from + 1, text.lastIndexOf(" ", to));
    const nodes = from > 0 ? ["… "] : [];
    let at = from;
    for (const [start, end] of found) {
      if (start < at || end > to) continue;
      nodes.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    nodes.push(text.slice(at, to));
    if (to < text.length) nodes.push(" …");
    return nodes;
  }

  /** The block that says most about the question, and the headings and questions that are hits of their own. */
  function hits(page, words) {
    const found = page.blocks.map((block, i) => {
      const heading = marks(block.heading, words);
      const text = marks(block.text, words);
      return { block, i, heading, text, worth: covered([...heading, ...text]) * 10 + covered(heading) * 4
        + Math.min(text.length, 3) };
    });
    const best = [...found].filter((hit) => hit.text.length).sort((a, b) => b.worth - a.worth || a.i - b.i)[0];
    const most = Math.max(0, ...found.map((hit) => covered([...hit.heading, ...hit.text])));
    const below = found.filter((hit) => hit.block.anchor && hit.heading.length
        && covered([...hit.heading, ...hit.text]) >= Math.min(most, 0.6 * most + 0.5))
      .sort((a, b) => b.worth - a.worth || a.i - b.i).slice(0, deepest);
    return { best, below };
  }

  /** Where a hit leads: the page, told what to mark. */
  function address(root, page, anchor, words) {
    const grams = [];
    const plain = [];
    for (const form of words.keys()) (wide.test(form) ? grams : plain).push(form);
    const shown = [...plain, ...grams].slice(0, 24).join(" ");
    return `${root}${page.url}?highlight=${encodeURIComponent(shown)}${anchor ? "#" + anchor : ""}`;
  }

  // ------------------------------------------------------------ field and list

  /** Makes a field with its list in a place; data is the folder of the index. */
  function field(place, root) {
    const id = `ly-search-${++fields}`;
    const input = make("input", {
      type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list",
      "aria-label": word("title"), placeholder: word("placeholder"), autocomplete: "off", autocapitalize: "off",
      spellcheck: "false", enterkeyhint: "go",
    });
    const list = make("div", { id, role: "listbox", "aria-label": word("title"), class: "hits" });
    const status = make("p", { role: "status", class: "status" }, word("hint"));
    const more = make("button", { type: "button", class: "more", hidden: "" }, word("more"));
    const bar = make("div", { class: "bar" }, input);
    place.append(bar, make("div", { class: "results" }, status, list, more));

    let turn = 0;
    let answer;
    let shown = 0;
    let active;

    const options = () => [...list.querySelectorAll("[role=option]")];
    function activate(option) {
      active?.setAttribute("aria-selected", "false");
      active = option;
      if (!option) {
        input.removeAttribute("aria-activedescendant");
        return;
      }
      option.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    function option(page, anchor, kind, ...inner) {
      const node = make("a", {
        role: "option", id: `${id}-${options().length}`, tabindex: "-1", "aria-selected": "false", class: kind,
        href: address(root, page, anchor, answer.words),
      }, ...inner);
      return node;
    }

    function group(section) {
      const known = [...list.children].find((child) => child.dataset.section === section);
      if (known) return known;
      const node = make("div", { role: "group", "aria-label": section || word("title") });
      node.dataset.section = section;
      if (section) node.append(make("p", { class: "section", "aria-hidden": "true" }, section));
      list.append(node);
      return node;
    }

    function show(page) {
      const { words } = answer;
      const { best, below } = hits(page, words);
      const into = group(page.section);
      const text = best?.block.text || page.blocks.find((block) => block.text)?.text || "";
      into.append(option(page, best && !below.length ? best.block.anchor : "", "page",
        make("span", { class: "title" }, ...excerpt(page.title, marks(page.title, words), 200)),
        make("span", { class: "text" }, ...excerpt(text, best?.text || [], 180))));
      for (const hit of below) {
        const question = hit.block.anchor.startsWith("q-");
        into.append(option(page, hit.block.anchor, question ? "question" : "heading",
          make("span", { class: "kind" }, word(question ? "question" : "heading")), " ",
          make("span", { class: "title" }, ...excerpt(hit.block.heading, hit.heading, 160))));
      }
    }

    async function next(mine) {
      const from = shown;
      const numbers = answer.ranking.slice(from, from + step).map((entry) => entry.page);
      const pages = await Promise.all(numbers.map(search.page));
      if (mine !== turn) return false;
      if (from === 0) list.replaceChildren();
      pages.forEach(show);
      shown = from + numbers.length;
      more.hidden = shown >= answer.ranking.length;
      return true;
    }

    function say() {
      const count = answer.ranking.length;
      if (!answer.terms.length) status.textContent = word("hint");
      else if (!count) status.textContent = `${word("none", { query: answer.text.trim() })}. ${word("none_hint")}`;
      else {
        const similar = answer.similar.map(([asked, other]) => word("similar", { word: asked, other }));
        status.textContent = [...similar, word("found", { n: count })].join(" · ");
      }
      place.classList.toggle("empty", !count);
      input.setAttribute("aria-expanded", String(count > 0));
    }

    /** A part of the index did not arrive: what was there before would be taken for the answer. */
    function fail(mine) {
      if (mine !== turn) return;
      status.textContent = word("failed");
      list.replaceChildren();
      more.hidden = true;
      place.classList.add("empty");
      input.setAttribute("aria-expanded", "false");
      activate();
    }

    function ask() {
      const mine = ++turn;
      return answered(mine).catch(() => fail(mine));
    }

    async function answered(mine) {
      const found = await search.ask(input.value);
      if (mine !== turn) return;
      answer = found;
      shown = 0;
      if (!found.ranking.length) {
        list.replaceChildren();
        more.hidden = true;
      } else if (!await next(mine)) return;
      activate(found.ranking.length ? options()[0] : undefined);
      place.scrollTop = 0;
      list.parentElement.scrollTop = 0;
      say();
    }

    let timer;
    input.addEventListener("input", (event) => {
      if (event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(ask, 60);
    });
    input.addEventListener("compositionend", ask);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const all = options();
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by && all.length) {
        event.preventDefault();
        const at = all.indexOf(active) + by;
        activate(all[(at + all.length) % all.length]);
      } else if (event.key === "Enter" && active) {
        event.preventDefault();
        active.click();
      }
    });
    more.addEventListener("click", async () => {
      const first = options().length;
      const mine = turn;
      const added = await next(mine).catch(() => {
        if (mine === turn) status.textContent = word("failed");
      });
      input.focus();
      if (added) activate(options()[first]);
    });
    place.classList.add("ly-search", "empty");
    return { input, bar, ask };
  }

  // ------------------------------------------------------------ dialog and page

  const root = document.currentScript.src.replace(/assets\/search\/[^/]*$/, "");
  let dialog;
  let own;

  function open() {
    if (!dialog) {
      dialog = make("dialog", { class: "search", "aria-label": word("title") });
      own = field(dialog, root);
      const close = make("button", { type: "button", class: "close" }, word("close"));
      close.addEventListener("click", () => dialog.close());
      own.bar.append(close);
      const keys = [["↑ ↓", "move"], ["↵", "open"], ["Esc", "close"]];
      dialog.append(make("p", { class: "keys", "aria-hidden": "true" }, ...keys.map(([key, name]) =>
        make("span", {}, make("kbd", {}, key), " " + word("keys_" + name)))));
      // A click beside the box is one on the dialog itself.
      dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close();
        else if (event.target.closest("a") && !event.ctrlKey && !event.metaKey) dialog.close();
      });
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
    own.input.focus();
    own.input.select();
  }

  function embed(place) {
    if (own) {
      own.input.focus();
      return;
    }
    place.replaceChildren();
    own = field(place, root);
    own.input.value = new URLSearchParams(location.search).get("q") || "";
    own.input.addEventListener("input", () => {
      try {
        history.replaceState(null, "", own.input.value ? "?q=" + encodeURIComponent(own.input.value) : location.pathname);
      } catch {
        // a file has no history of addresses
      }
    });
    own.input.focus();
    if (own.input.value) own.ask();
  }

  Object.assign(search, { open, embed });
})();
