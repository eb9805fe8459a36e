"use strict";
// What the study pages share: elements, words, numbers, days, tables and pictures.
(() => {
  const language = lyceum.study.locale;
  const SVG = "http://www.w3.org/2000/svg";
  const DAY = 86400000;

  // Between two sentences; Chinese and Japanese have none.
  const space = /^(zh|ja)/.test(language) ? "" : " ";

  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === "function") element.addEventListener(name, value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== undefined && child !== false));
    return element;
  }

  /** An element; a function among the attributes listens to the event of that name. */
  function make(tag, attributes, ...children) {
    return fill(document.createElement(tag), attributes, children);
  }

  function shape(tag, attributes, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
  }

  const numbers = new Intl.NumberFormat(language);
  const shares = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const times = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const number = (value) => numbers.format(value);
  const share = (part, whole) => (whole ? shares.format(part / whole) : "–");
  const percent = (value) => shares.format(value);
  const factor = (value) => times.format(value);

  /** The interface's words, with numbers as the language writes them. */
  function say(key, values = {}) {
    const written = Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? number(value) : value]);
    return lyceum.study.words(key, Object.fromEntries(written), values.n);
  }

  // A day number counts days since 1970, so noon UTC of it is that day everywhere.
  const dayFormats = {};
  function day(dayNumber, style) {
    const options = {
      short: { day: "numeric", month: "short" },
      month: { month: "short" },
      weekday: { weekday: "short" },
      full: { day: "numeric", month: "long", year: "numeric" }
    };
    dayFormats[style] ||= new Intl.DateTimeFormat(language, { ...options[style], timeZone: "UTC" });
    return dayFormats[style].format(new Date(dayNumber * DAY + DAY / 2));
  }

  function time(milliseconds) {
    const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
    return format.format(new Date(milliseconds));
  }

  /** "today", "tomorrow", "in 3 weeks". */
  function away(days) {
    const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
    if (days >= 60) return format.format(Math.round(days / 30), "month");
    return format.format(days, "day");
  }

  /** A table in rows of cells; the first cell of a row is its heading. Cells are text or elements. */
  function table(caption, head, rows) {
    const cell = (tag, scope) => (content) => make(tag, { scope }, content);
    return make("div", { class: "study-table" },
      make("table", {},
        make("caption", { class: "unseen" }, caption),
        make("thead", {}, make("tr", {}, ...head.map(cell("th", "col")))),
        make("tbody", {}, ...rows.map(([first, ...rest]) =>
          make("tr", {}, cell("th", "row")(first), ...rest.map(cell("td")))))));
  }

  /** Closed at first: the numbers of a picture, in a box that scrolls when they are many. */
  function numbersOf(caption, head, rows) {
    const box = table(caption, head, rows);
    for (const [name, value] of [["tabindex", 0], ["role", "region"], ["aria-label", caption]]) box.setAttribute(name, value);
    return make("details", { class: "numbers" }, make("summary", {}, say("stat_numbers")), box);
  }

  /**
   * A picture that is drawn for the width it gets: draw(width) gives its shapes and height. It is drawn again when the
   * width changes, so that its words keep their size.
   */
  function picture(label, draw) {
    const svg = shape("svg", { role: "img", "aria-label": label });
    const box = make("div", { class: "picture" }, svg);
    let drawn = 0;
    new ResizeObserver(() => {
      const width = Math.floor(box.clientWidth);
      if (!width || width === drawn) return;
      drawn = width;
      const { height, shapes } = draw(width);
      svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
      svg.setAttribute("width", width);
      svg.setAttribute("height", height);
      svg.replaceChildren(...shapes);
    }).observe(box);
    return box;
  }

  /** The words of finished HTML, formulas without their marks. */
  function plain(html) {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    for (const formula of body.querySelectorAll(".math")) {
      formula.textContent = formula.textContent.trim().replace(/^\\[([]|\\[)\]]$/g, "");
    }
    return body.textContent.replace(/\s+/g, " ").trim();
  }

  /** Hands the reader a file. */
  function download(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    make("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  /** The reader's progress and the index of this site's cards, with what else a page needs. */
  async function open(...more) {
    const progress = await lyceum.study.open();
    await lyceum.study.load("queue", ...more);
    const index = await lyceum.study.index();
    await progress.adopt(index);
    return { progress, index };
  }

  /** What is shown when the page cannot do its work. */
  function failed(place, error) {
    place.replaceChildren(make("p", { class: "notice warning", role: "alert" }, say("pages_failed", { error: String(error) })));
  }

  /** Where a topic or one of its cards is read. */
  function address(key) {
    const [url, id] = key.split("#");
    return lyceum.study.link(url) + (id ? "#q-" + id : "");
  }

  lyceum.dom = {
    make, shape, say, number, share, percent, factor, day, time, away, table, numbersOf, picture, plain, download, open, failed, address, space
  };
})();
