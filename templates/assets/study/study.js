"use strict";
// The starter of the study engine, on every page of a site with cards. It costs little, changes nothing on the page, and
// brings the rest when the reader does something with it or has progress here.
(() => {
  const { src, dataset } = document.currentScript;
  const data = lyceumTools.study;
  const { language } = lyceumTools.words;
  const html = document.documentElement;
  const folder = new URL(".", src).href;
  const root = new URL("../../", folder).href;
  const prefix = `lyceum:${data.site}:`;
  const received = { words: {}, cards: {} };
  const unpacked = []; // promises, by shard
  const scripts = new Map();
  let opening;
  let forms;

  function insert(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      // What is made of the site has a period or a folder in its name, and no version.
      script.src = `${folder}${name}.js${/[./]/.test(name) ? "" : data.version || ""}`;
      script.async = false; // run in the order asked for
      script.onload = resolve;
      script.onerror = () => {
        scripts.delete(name); // the connection may be back next time
        reject(new Error(`${name}.js is missing`));
      };
      document.head.append(script);
    });
  }

  /** Brings scripts of this folder, each once, and the interface's words with the first. */
  async function load(...names) {
    await Promise.all([`words.${language}`, ...names].map((name) => {
      if (!scripts.has(name)) scripts.set(name, insert(name));
      return scripts.get(name);
    }));
  }

  async function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).json();
  }

  /** What data files call: words, the index of all cards, a shard of their texts, packed. */
  function receive(kind, ...values) {
    if (kind === "cards") unpacked[values[0]] = unpack(values[1]).then((cards) => Object.assign(received.cards, cards));
    else if (kind === "index") received.index = unpack(values[0]);
    else received[kind] = values.at(-1);
  }

  /**
   * The interface's words for a key without its study_; {name} is filled in. The number chooses a key in _one, _two, _few
   * and so on, by the rules of the language that the words are in; a number given as text has none.
   */
  function words(key, values = {}, number = values.n) {
    const table = received.words;
    forms ??= new Intl.PluralRules(table.plural);
    const form = number === 1 ? "one" : typeof number === "number" && forms.select(number);
    const text = table[`${key}_${form}`] || table[key] || key;
    return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  }

  async function index() {
    await load(`index.${language}`);
    return received.index;
  }

  async function content(key) {
    const url = key.slice(0, key.indexOf("#"));
    const all = await index();
    const topic = all.topics.find((entry) => entry.url === url);
    if (topic?.shard >= 0) {
      await load(all.shards[topic.shard].replace(/\.js$/, ""));
      await unpacked[topic.shard];
    }
    return received.cards[key];
  }

  /** The reader's progress; the engine comes with the first call. */
  function open() {
    opening ??= load("fsrs", "days", "progress", "keys").then(async () => {
      const progress = await lyceum.progress.open({ site: data.site });
      const follow = () => {
        showPlain(progress.settings.plain);
        lyceum.shortcuts?.set(progress.settings.keys);
      };
      progress.subscribe(follow);
      follow();
      return progress;
    });
    return opening;
  }

  /** The address of a page from its key, as a file system needs it too. */
  const link = (url) => root + encodeURI(url) + (/\/$|^$/.test(url) ? "index.html" : "");

  function showPlain(plain) {
    html.toggleAttribute("data-plain", plain);
    document.querySelector("[data-study=plain]")?.setAttribute("aria-pressed", plain);
    try {
      if (plain) localStorage.setItem(`${prefix}plain`, 1);
      else localStorage.removeItem(`${prefix}plain`);
    } catch {
      // a browser may refuse storage: then the choice lasts as long as the page
    }
  }

  const begun = () => html.hasAttribute("data-begun");

  const topic = () => Promise.all([open(), load("content", "card", "topic", "marks")]).then(([progress]) => lyceum.topic.open(progress));
  const act = async (button) => {
    const what = button.dataset.study;
    if (what === "plain") {
      showPlain(!html.hasAttribute("data-plain"));
      const plain = html.hasAttribute("data-plain");
      (await open()).configure({ plain });
    } else if (what === "help") {
      await load("keys");
      lyceum.keys.help();
    } else {
      (await topic()).act(button);
    }
  };

  /** Text that was before the eyes to its end, and long enough for reading, has been read. */
  function watchReading(button) {
    const text = button.closest(".part").textContent.length;
    const least = Math.min(90, Math.max(10, text / 60)) * 1000;
    let seen = 0;
    let last = false;
    const observer = new IntersectionObserver((entries) => {
      last = last || entries.some((entry) => entry.isIntersecting);
    });
    observer.observe(button);
    const timer = setInterval(async () => {
      if (document.visibilityState === "visible") seen += 1000;
      if (!last || seen < least) return;
      clearInterval(timer);
      observer.disconnect();
      if (!html.hasAttribute("data-plain")) (await topic()).read();
    }, 1000);
  }

  /** The first key of the map brings the map; afterwards keys.js listens itself. */
  const early = [];
  addEventListener("keydown", (event) => {
    const free = !event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    const bare = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat && event.keyCode !== 229;
    if (lyceum.keys || !free || !bare || !lyceum.shortcuts.on() || !(early.length || /^[?g/]$/.test(event.key))) return;
    if (early.push(event) === 1) load("keys").then(() => early.splice(0).forEach(lyceum.keys.press));
  });

  window.lyceum.study = {
    site: data.site, page: dataset.page, was: (dataset.was || "").split(" ").filter(Boolean), root, language,
    locale: `${html.lang || "en"}-u-nu-latn`,
    report: data.report || "", queue: root + data.queue, load, receive, words, index, content, open, link, begun,
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-study]");
    if (button) act(button);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea[data-study]")) topic();
  });
  document.addEventListener("change", async ({ target }) => {
    const text = target.value?.trim(); // before the kept words come
    if (target.matches("textarea[data-study]")) (await topic()).change(target, text);
  });
  document.addEventListener("lyceum:keys", async (event) => (await open()).configure({ keys: event.detail }));
  document.querySelector("[data-study=plain]")?.setAttribute("aria-pressed", html.hasAttribute("data-plain"));
  const read = document.querySelector("[data-study=read]");
  if (read) watchReading(read);
  if (begun()) {
    const idle = window.requestIdleCallback || setTimeout;
    idle(() => {
      if (document.querySelector(".part [data-study]")) topic();
      else open().then(() => load("marks"));
      open().then(() => load("queue", "link"));
    });
  }
})();
