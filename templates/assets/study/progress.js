"use strict";
// A learner's progress on one site: states to look at, acts to perform, and word of every change (news.js), in whichever
// tab. Acts are events (events.js) in a log (log.js); states are what they add up to (states.js).
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const PARTS = ["fsrs", "days", "events", "states", "mirror", "log", "moves", "news", "transfer"];
  const LONGEST_LOOK = 120; // seconds counted for one card, should someone leave it open
  const opened = new Map();

  /** The same progress for each call with one site. */
  function open({ site, settings = {} }) {
    if (!opened.has(site)) opened.set(site, start(site, settings));
    return opened.get(site);
  }

  async function start(site, siteSettings) {
    const missing = PARTS.filter((name) => !lyceum[name]);
    if (missing.length) await lyceum.study.load(...missing);
    const { days, events, fsrs, mirror, states } = lyceum;

    const defaults = Object.freeze({ ...events.DEFAULTS, ...events.settings(siteSettings) });
    const news = lyceum.news.make();
    const { announce } = news;
    const own = new Set(); // ids of this tab's events
    const early = new Map(); // events heard before the log was read
    const log = lyceum.log.open(site, { told: hear, changed: load, emptied: forget });
    const local = log.local;

    // Progress on a page or card that has moved counts under its new name.
    const moved = new Map();
    const { card: canonical, page: canonicalPage, learn } = lyceum.moves.make(moved);

    let generation = 0; // grows when everything is thrown away
    let adoptions = 0; // grows when pages or cards get new names
    let full; // the folded log, once it is read
    let seen = readMirror(); // what stands for it until then
    const kept = seen && { ...seen, states: new Map(seen.states) }; // as the mirror was
    let pace = seen?.pace ?? 0; // seconds that a card takes
    seen?.moved.forEach((to, from) => moved.set(from, to));

    function readMirror() {
      const text = local.get("mirror");
      if (text === null) return undefined;
      try {
        return mirror.read(text);
      } catch {
        local.setAside("mirror", text);
        return undefined;
      }
    }

    const cardStates = () => full?.states ?? seen?.states ?? new Map();
    const pages = () => full?.pages ?? seen?.pages ?? new Map();
    const current = () => full?.settings() ?? Object.freeze({ ...defaults, ...seen?.settings });
    const today = (now = Date.now()) => days.number(now, current().rollover);
    const raw = (key) => cardStates().get(canonical(key)) ?? states.FRESH;

    // ---- reading the log

    let loading;
    function load() {
      loading = (loading ?? Promise.resolve()).then(read);
      return loading;
    }

    async function read() {
      const from = generation;
      const named = adoptions;
      const found = await log.all();
      const next = states.history({ defaults, canonical, canonicalPage });
      const dirty = next.add(found.filter(({ id }) => !early.has(id)).sort(events.compare), false);
      await foldInSlices(next, dirty);
      if (from !== generation) return; // emptied meanwhile
      const lost = kept && !full ? mirror.lost(kept, next) : [];
      next.add(lost);
      next.add(early.values());
      if (full) next.add(full.known.values());
      full = next;
      if (named !== adoptions) regroup(); // some were folded under their old names
      early.clear();
      pace = paceOf(full);
      if (lost.length) await log.appendAll(lost);
      later();
      announce("log");
    }

    /** Many cards take a while; the page must go on meanwhile. */
    async function foldInSlices(history, keys) {
      let until = performance.now() + 12;
      for (const key of keys) {
        history.fold(key);
        if (performance.now() > until) {
          await new Promise((resolve) => setTimeout(resolve));
          until = performance.now() + 12;
        }
      }
    }

    function paceOf(history) {
      let total = 0;
      let n = 0;
      for (const event of [...history.known.values()].reverse()) {
        if (event.kind !== "review" || !event.seconds) continue;
        total += Math.min(event.seconds, LONGEST_LOOK);
        if (++n === 200) break;
      }
      return n ? total / n : 0;
    }

    // ---- taking in events

    /** Takes in an event; before the log is read this is a good guess, put right when it is. */
    function take(event) {
      if (full) return [...full.add([event])];
      early.set(event.id, event);
      seen ??= { saved: 0, count: 0, settings: {}, states: new Map(), pages: new Map(), moved };
      seen.count++;
      if (event.kind === "settings") seen.settings = { ...seen.settings, ...event.changes };
      if (event.page !== undefined) {
        const url = canonicalPage(event.page);
        if (!seen.pages.has(url)) seen.pages.set(url, states.newPage());
        states.turn(seen.pages.get(url), event);
      }
      const keys = events.cardsOf(event).map(canonical);
      for (const key of keys) seen.states.set(key, states.applied(raw(key), event, current()));
      return keys;
    }

    function hear(event) {
      if (full ? full.known.has(event.id) : early.has(event.id)) return;
      announce(event.kind, take(event));
    }

    async function act(kind, fields, now) {
      const event = events.make(kind, fields, now);
      if (!event) throw new TypeError(`not a valid ${kind}`);
      own.add(event.id);
      const keys = take(event);
      if (event.seconds) {
        const seconds = Math.min(event.seconds, LONGEST_LOOK);
        pace = pace ? pace * 0.95 + seconds * 0.05 : seconds;
      }
      later();
      announce(kind, keys);
      await log.append(event);
      return event;
    }

    /** Nothing is known any more, here or in another tab. */
    function forget() {
      clearTimeout(waiting);
      waiting = 0;
      generation++;
      full = states.history({ defaults, canonical, canonicalPage });
      seen = undefined;
      pace = 0;
      early.clear();
      own.clear();
      announce("reset");
    }

    async function reset() {
      await loading;
      await log.empty();
      forget();
    }

    // ---- the mirror

    let waiting = 0;
    function later() {
      if (!waiting) waiting = setTimeout(save, 800);
    }
    function save() {
      clearTimeout(waiting);
      waiting = 0;
      const settings = full ? full.chosen() : (seen?.settings ?? {});
      const count = full ? full.known.size : (seen?.count ?? 0);
      const content = { saved: Date.now(), count, settings, pace, moved, states: cardStates(), pages: pages() };
      local.set("mirror", mirror.write(content));
    }
    const flush = () => waiting && save();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());

    // ---- what can be asked

    function card(key, now = Date.now()) {
      return states.shown(canonical(key), raw(key), current(), now);
    }

    function choices(key, now = Date.now()) {
      const settings = current();
      const state = raw(key);
      const day = days.number(now, settings.rollover);
      return (settings.twoButtons ? [1, 3] : [1, 2, 3, 4]).map((grade) => {
        const event = { kind: "review", grade, day, time: now };
        const after = states.shown(canonical(key), states.applied(state, event, settings), settings, now);
        return { grade, due: after.due, days: after.state === "review" ? after.day - day : 0 };
      });
    }

    function page(url) {
      const { read: readTime = 0, guesses = Object.create(null) } = pages().get(canonicalPage(url)) ?? {};
      return { read: readTime, guesses };
    }

    /** What was done on a study day, so that daily limits hold across pages and tabs. */
    function done(now = Date.now()) {
      const day = today(now);
      let fresh = 0;
      let reviews = 0;
      for (const state of cardStates().values()) {
        if (!state.reps || state.lastDay !== day) continue;
        if (state.first === day) fresh++;
        reviews += state.tally;
      }
      return { day, fresh, reviews };
    }

    // ---- what can be done

    async function grade(key, value, { seconds, typed, sure, now = Date.now() } = {}) {
      const language = (lyceum.study?.language || document.documentElement.lang || "").slice(0, 35);
      const fields = { card: key, grade: value, day: today(now), language };
      if (seconds >= 0) fields.seconds = Math.min(seconds, 86400);
      if (typed) fields.typed = typed.slice(0, 10000);
      if (typeof sure === "boolean") fields.sure = sure;
      await act("review", fields, now);
      askToPersist();
      return card(key, now);
    }

    /** Browsers may throw away what a site keeps; once there is something to lose, ask that they do not. */
    function askToPersist() {
      if (own.size < 5 || local.get("persist") !== null) return;
      local.set("persist", "asked");
      navigator.storage?.persist?.().catch(() => {});
    }

    const asList = (keys) => (Array.isArray(keys) ? keys : [keys]);
    const guess = (url, question, { text, sure }) =>
      act("guess", { page: url, question, text: String(text).slice(0, 10000), sure: sure === true });
    const setRead = (url, on = true) => act("read", { page: url, on });
    const bury = (keys, on = true, now = Date.now()) => act("bury", { cards: asList(keys), day: today(now), on }, now);
    const suspend = (keys, on = true) => act("suspend", { cards: asList(keys), on });
    const star = (keys, on = true) => act("star", { cards: asList(keys), on });
    const configure = (changes) => act("settings", { changes: events.settings(changes) });

    /** The acts of this tab and of today that can be undone, and those that can be redone, latest last. */
    function stacks(now) {
      const from = days.start(today(now), current().rollover);
      const recent = [...full.known.values()].filter(({ id, time }) => time >= from || own.has(id));
      return events.stacks(recent.sort(events.compare));
    }
    async function turnBack(kind, stack, now) {
      await loading;
      const event = stacks(now)[stack].at(-1);
      if (!event) return undefined;
      await act(kind, { of: event.id });
      return { kind: event.kind, keys: events.cardsOf(event).map(canonical) };
    }

    // ---- moved pages

    /** Finds the new names of pages and cards that have moved; tells whether there were any. */
    function adopt(index) {
      if (!learn(index, cardStates())) return false;
      adoptions++;
      regroup();
      later();
      announce("moved");
      return true;
    }

    function regroup() {
      if (full) {
        const next = states.history({ defaults, canonical, canonicalPage });
        next.add([...full.known.values()].sort(events.compare));
        full = next;
        return;
      }
      for (const [key, state] of [...cardStates()]) {
        const name = canonical(key);
        if (name === key) continue;
        if (!(seen.states.get(name)?.last > state.last)) seen.states.set(name, state);
        seen.states.delete(key);
      }
      for (const [url, old] of [...pages()]) {
        const name = canonicalPage(url);
        if (name === url) continue;
        if (!seen.pages.has(name)) seen.pages.set(name, old);
        seen.pages.delete(url);
      }
    }

    // ---- in and out

    const sorted = () => [...full.known.values()].sort(events.compare);

    async function exported() {
      await loading;
      local.set("backup", String(Date.now()));
      announce("backup");
      return lyceum.transfer.write(site, sorted());
    }

    /** Adds what a file of exported() knows; see transfer.js for problem. */
    async function merge(text) {
      await loading;
      const { fresh, known, damaged, problem } = lyceum.transfer.read(text, (id) => full.known.has(id), site);
      if (fresh.length) {
        const dirty = full.add(fresh, false);
        await foldInSlices(full, dirty);
        await log.appendAll(fresh);
        later();
        announce("merge", [...dirty]);
      }
      return { added: fresh.length, known, damaged, ...(problem && { problem }) };
    }

    function backup(now = Date.now()) {
      const last = Number(local.get("backup")) || 0;
      return { last, due: lyceum.transfer.isDue(full?.known.values() ?? [], last, now) };
    }

    /** Each review that counts, oldest first: {event, key, before, after}, states as of then. */
    async function reviews(only) {
      await loading;
      const list = [];
      for (const key of only === undefined ? full.byCard.keys() : [canonical(only)]) {
        full.fold(key, (before, event, after) => event.kind === "review" && list.push({ event, key, before, after }));
      }
      return list.sort((a, b) => events.compare(a.event, b.event));
    }

    const reading = load();
    if (!seen || log.pending().length) await reading;

    return Object.freeze({
      site,
      ready: reading,
      card,
      page,
      choices,
      changed: news.changed,
      done,
      today,
      grade,
      guess,
      read: setRead,
      bury,
      suspend,
      star,
      configure,
      adopt,
      exported,
      merge,
      reviews,
      reset,
      undo: (now = Date.now()) => turnBack("undo", "undoable", now),
      redo: (now = Date.now()) => turnBack("redo", "redoable", now),
      keys: () => [...cardStates().keys()],
      log: () => reading.then(sorted),
      damaged: () => reading.then(log.damaged),
      get version() {
        return news.version();
      },
      get pace() {
        return pace;
      },
      get settings() {
        return current();
      },
      get backup() {
        return backup();
      },
      get storage() {
        return log.kind();
      },
      subscribe: news.subscribe,
    });
  }

  lyceum.progress = Object.freeze({ open });
})();
