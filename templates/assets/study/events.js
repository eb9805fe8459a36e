"use strict";
// What may stand in the log of a learner's progress. Events are never changed, only added; whatever comes from a store, a
// file or another tab passes check() first and is copied field by field, so a hostile one can be nothing but an event.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const EARLIEST = Date.UTC(2000, 0, 1);
  const LATEST = Date.UTC(2200, 0, 1);
  const LAST_DAY = 100000;

  // A reader gives the value or undefined when it is not what it should be.
  const whole = (low, high) => (value) => (Number.isInteger(value) && value >= low && value <= high ? value : undefined);
  const number = (low, high) => (value) =>
    typeof value === "number" && value >= low && value <= high ? value : undefined;
  const text = (longest) => (value) => (typeof value === "string" && value.length <= longest ? value : undefined);
  const flag = (value) => (typeof value === "boolean" ? value : undefined);
  const one = (...allowed) => (value) => (allowed.includes(value) ? value : undefined);
  const list = (read, longest) => (value) => {
    if (!Array.isArray(value) || value.length > longest) return undefined;
    const read_ = value.map(read);
    return read_.includes(undefined) ? undefined : read_;
  };
  const optional = (read) => Object.assign((value) => (value === undefined ? undefined : read(value)), { optional: true });

  const time = number(EARLIEST, LATEST);
  const id = (value) => (typeof value === "string" && /^[0-9a-z-]{8,64}$/.test(value) ? value : undefined);
  const page = text(500);
  const card = (value) => (typeof value === "string" && /^[^#]{0,500}#[^#]{1,200}$/.test(value) ? value : undefined);
  const cards = list(card, 10000);
  const day = whole(0, LAST_DAY);
  const steps = list(number(0.1, 43200), 10);

  const SETTINGS = {
    retention: number(0.7, 0.97),
    newPerDay: whole(0, 9999),
    reviewsPerDay: whole(0, 9999),
    learningSteps: steps,
    relearningSteps: steps,
    rollover: whole(0, 23),
    leechAt: whole(0, 99),
    twoButtons: flag,
    keys: flag,
    examDate: (value) => (value === "" || (typeof value === "string" && lyceum.days.parse(value)) ? value : undefined),
    plain: flag,
  };
  const DEFAULTS = Object.freeze({
    retention: 0.9,
    newPerDay: 20,
    reviewsPerDay: 200,
    learningSteps: Object.freeze([1, 10]),
    relearningSteps: Object.freeze([10]),
    rollover: 4,
    leechAt: 8,
    twoButtons: false,
    keys: true,
    examDate: "",
    plain: false,
  });

  const STATE = {
    state: one("new", "learning", "review", "relearning"),
    step: whole(0, 10),
    due: number(0, LATEST),
    day: whole(0, LAST_DAY + 36500),
    stability: number(0, 36500),
    difficulty: number(0, 10),
    reps: whole(0, 1e6),
    lapses: whole(0, 1e6),
    last: number(0, LATEST),
    lastDay: day,
    first: day,
    tally: whole(0, 1e6),
    suspended: flag,
    starred: flag,
    missed: flag,
    buried: day,
    language: text(35),
  };

  const KINDS = {
    review: {
      card,
      grade: whole(1, 4),
      day,
      seconds: optional(number(0, 86400)),
      typed: optional(text(10000)),
      sure: optional(flag),
      language: optional(text(35)),
    },
    guess: { page, question: text(200), text: text(10000), sure: optional(flag) },
    read: { page, on: flag },
    bury: { cards, day, on: flag },
    suspend: { cards, on: flag },
    star: { cards, on: flag },
    settings: { changes: (value) => settings(value) },
    undo: { of: id },
    redo: { of: id },
    state: { card, ...STATE }, // what the mirror still knew when the log was lost
  };

  /** A copy with the shape's fields only, or undefined when a field is missing or wrong. */
  function copy(value, shape) {
    if (typeof value !== "object" || value === null) return undefined;
    const result = {};
    for (const [name, read] of Object.entries(shape)) {
      const field = read(Object.hasOwn(value, name) ? value[name] : undefined);
      if (field !== undefined) result[name] = field;
      else if (!read.optional || (Object.hasOwn(value, name) && value[name] !== undefined)) return undefined;
    }
    return result;
  }

  /** The valid settings among the given ones. */
  function settings(value) {
    if (typeof value !== "object" || value === null) return undefined;
    const result = {};
    for (const [name, read] of Object.entries(SETTINGS)) {
      const field = read(Object.hasOwn(value, name) ? value[name] : undefined);
      if (field !== undefined) result[name] = Array.isArray(field) ? Object.freeze(field) : field;
    }
    return result;
  }

  /** The event that a value is, or undefined. */
  function check(value) {
    const head = copy(value, { id, time, kind: text(20) });
    if (!head || !Object.hasOwn(KINDS, head.kind)) return undefined;
    const body = copy(value, KINDS[head.kind]);
    return body && Object.freeze({ ...head, ...body });
  }

  const compare = (a, b) => a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

  /** The cards that an event speaks of. */
  function cardsOf(event) {
    return event.cards || (event.card === undefined ? [] : [event.card]);
  }

  let lastTime = 0;

  /** A new event. Two made by one page never share a moment, so that their order is certain. */
  function make(kind, fields, now = Date.now()) {
    const moment = now <= lastTime && lastTime - now < 1000 ? lastTime + 1 : Math.floor(now);
    lastTime = moment;
    const chance = crypto.getRandomValues(new Uint32Array(2));
    const tail = chance[0].toString(36).padStart(7, "0") + chance[1].toString(36).padStart(7, "0");
    return check({ ...fields, kind, time: moment, id: moment.toString(36).padStart(9, "0") + "-" + tail });
  }

  /** A short name for a text; the same everywhere (FNV-1a, twice). */
  function hash(words) {
    let a = 0x811c9dc5;
    let b = 0x1b873593;
    for (let i = 0; i < words.length; i++) {
      a = Math.imul(a ^ words.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ words.charCodeAt(i), 0x85ebca6b);
    }
    return (a >>> 0).toString(36).padStart(7, "0") + (b >>> 0).toString(36).padStart(7, "0");
  }

  const UNDOABLE = new Set(["review", "bury", "suspend", "star"]);

  /** The acts among events, in order, that can be undone, and those that can be redone; latest last. */
  function stacks(events) {
    const undoable = [];
    const redoable = [];
    const move = (id, from, to) => {
      const at = from.findIndex((event) => event.id === id);
      if (at >= 0) to.push(...from.splice(at, 1));
    };
    for (const event of events) {
      if (UNDOABLE.has(event.kind)) {
        undoable.push(event);
        redoable.length = 0;
      } else if (event.kind === "undo") move(event.of, undoable, redoable);
      else if (event.kind === "redo") move(event.of, redoable, undoable);
    }
    return { undoable, redoable };
  }

  lyceum.events = Object.freeze({ DEFAULTS, STATE, check, copy, settings, compare, cardsOf, make, hash, stacks });
})();
