"use strict";
// The states of all cards, small enough for localStorage: there at once when a page opens, and still there when the
// browser throws the database away.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const VERSION = 1;
  const PHASES = ["new", "learning", "review", "relearning"];
  const NUMBERS = ["step", "due", "day", "stability", "difficulty", "reps", "lapses", "last", "lastDay", "first", "tally"];
  const FLAGS = ["suspended", "starred", "missed"];

  function packed(state) {
    const flags = FLAGS.reduce((bits, name, i) => bits | (state[name] ? 1 << i : 0), 0);
    return [PHASES.indexOf(state.state), ...NUMBERS.map((name) => state[name]), flags, state.buried, state.language];
  }

  function unpacked(row) {
    if (!Array.isArray(row)) return undefined;
    const state = { state: PHASES[row[0]] };
    NUMBERS.forEach((name, i) => (state[name] = row[i + 1]));
    const [flags, buried, language] = row.slice(NUMBERS.length + 1);
    FLAGS.forEach((name, i) => (state[name] = (flags & (1 << i)) !== 0));
    return lyceum.events.copy({ ...state, buried, language }, lyceum.events.STATE);
  }

  /** The text of {saved: ms, count: events in the log, settings, pace, moved: Map, states: Map, pages: Map}. */
  function write({ states: cards, pages, moved, ...rest }) {
    return JSON.stringify({
      version: VERSION,
      ...rest,
      moved: [...moved],
      cards: [...cards].map(([key, state]) => [key, packed(state)]),
      pages: [...pages].map(([url, page]) => [url, page.read, page.readAt, Object.entries(page.guesses)]),
    });
  }

  const isNumber = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
  const isText = (value) => typeof value === "string" && value.length <= 10000;

  function readPage([url, read, readAt, guesses]) {
    if (!isText(url) || !isNumber(read) || !isNumber(readAt)) throw new TypeError("page");
    const page = { ...lyceum.states.newPage(), read, readAt };
    for (const [question, guess] of guesses) {
      if (!isText(question) || !isText(guess.text) || !isNumber(guess.time)) throw new TypeError("guess");
      page.guesses[question] = Object.freeze({ text: guess.text, sure: guess.sure === true, time: guess.time });
    }
    return [url, page];
  }

  /** What write() was given; throws when the text is not its work. Undefined when another version wrote it. */
  function read(text) {
    const value = JSON.parse(text);
    if (isNumber(value.version) && value.version !== VERSION) return undefined;
    if (!isNumber(value.saved) || !isNumber(value.count)) throw new TypeError("mirror");
    const cards = new Map();
    for (const [key, row] of value.cards) {
      const state = unpacked(row);
      if (!isText(key) || !state) throw new TypeError("card");
      cards.set(key, state);
    }
    const moved = new Map(value.moved.filter(([from, to]) => isText(from) && isText(to)));
    const pace = isNumber(value.pace) ? value.pace : undefined;
    const { saved, count } = value;
    const settings = lyceum.events.settings(value.settings) ?? {};
    return { saved, count, pace, moved, settings, states: cards, pages: new Map(value.pages.map(readPage)) };
  }

  /**
   * Events for what a mirror knows and the log, having lost entries, does not. Two tabs make the same ones, so that they
   * count once.
   * @param history the folded log (states.js)
   */
  function lost(mirror, history) {
    const { check, hash } = lyceum.events;
    const { FRESH, newPage } = lyceum.states;
    const found = [];
    if (mirror.count <= history.known.size) return found;
    const add = (kind, fields) => {
      const id = `m${Math.floor(mirror.saved).toString(36)}-${hash(JSON.stringify([kind, fields]))}`;
      const event = check({ ...fields, kind, id, time: mirror.saved });
      if (event) found.push(event);
    };
    mirror.states.forEach((state, card) => {
      const known = history.states.get(card) ?? FRESH;
      const marked = ["suspended", "starred", "buried"].some((name) => known[name] !== state[name]);
      if (state.last > known.last || (state.last === known.last && marked)) add("state", { card, ...state });
    });
    mirror.pages.forEach(({ read, readAt, guesses }, page) => {
      const known = history.pages.get(page) ?? newPage();
      if (readAt > known.readAt) add("read", { page, on: read > 0 });
      for (const [question, guess] of Object.entries(guesses)) {
        if (!(known.guesses[question]?.time >= guess.time)) {
          add("guess", { page, question, text: guess.text, sure: guess.sure });
        }
      }
    });
    const settings = history.settings();
    const changes = Object.entries(mirror.settings).filter(([name, value]) => String(value) !== String(settings[name]));
    if (changes.length) add("settings", { changes: Object.fromEntries(changes) });
    return found;
  }

  lyceum.mirror = Object.freeze({ read, write, lost });
})();
