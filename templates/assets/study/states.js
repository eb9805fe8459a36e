"use strict";
// What the log says about each card and page: a fold over events, pure but for the maps it fills.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const MINUTE = 60000;
  const FINAL_DAYS = 7; // before an exam every card is seen once more within so many days

  const FRESH = Object.freeze({
    state: "new",
    step: 0,
    due: 0,
    day: 0,
    stability: 0,
    difficulty: 0,
    reps: 0,
    lapses: 0,
    last: 0,
    lastDay: 0,
    first: 0, // study day of the first review
    tally: 0, // reviews on lastDay that count against the daily limit
    suspended: false,
    starred: false,
    missed: false, // wrong although the learner was sure, and not yet right on another day
    buried: 0,
    language: "",
  });

  function reviewed(state, event, settings) {
    const elapsed = state.reps ? Math.max(0, event.day - state.lastDay) : 0;
    const { minutes, days, ...outcome } = lyceum.fsrs.outcomes(state, elapsed, settings)[event.grade - 1];
    const counted = state.lastDay === event.day ? state.tally : 0;
    return {
      ...state,
      ...outcome,
      due: days ? 0 : event.time + minutes * MINUTE,
      day: event.day + days,
      reps: state.reps + 1,
      lapses: state.lapses + (state.state === "review" && event.grade === 1 ? 1 : 0),
      last: event.time,
      lastDay: event.day,
      first: state.reps ? state.first : event.day,
      tally: counted + (state.state === "review" ? 1 : 0),
      missed: event.grade === 1 ? state.missed || event.sure === true : state.missed && state.state !== "review",
      language: event.language ?? state.language,
    };
  }

  /** The state after one event. */
  function applied(state, event, settings) {
    switch (event.kind) {
      case "review":
        return reviewed(state, event, settings);
      case "bury":
        return { ...state, buried: event.on ? event.day : 0 };
      case "suspend":
        return { ...state, suspended: event.on };
      case "star":
        return { ...state, starred: event.on };
      case "state":
        return lyceum.events.copy(event, lyceum.events.STATE);
      default:
        return state;
    }
  }

  /** With an exam ahead no card waits until after it: each is due once more in the last week, spread over its days. */
  function dueDay(key, state, settings, now) {
    if (!settings.examDate || state.state !== "review") return state.day;
    const exam = lyceum.days.parse(settings.examDate);
    if (lyceum.days.number(now, settings.rollover) >= exam) return state.day;
    const final = exam - 1 - (parseInt(lyceum.events.hash(key).slice(0, 6), 36) % FINAL_DAYS);
    return state.lastDay >= final ? state.day : Math.min(state.day, Math.max(final, state.lastDay + 1));
  }

  /** A state as the learner is told it at a moment, with what depends on the settings and the day. */
  function shown(key, state, settings, now) {
    const { days } = lyceum;
    const day = dueDay(key, state, settings, now);
    const due = state.state === "review" ? days.start(day, settings.rollover) : state.due;
    const buried = state.buried && state.buried === days.number(now, settings.rollover) ? state.buried : 0;
    const leech = settings.leechAt > 0 && state.lapses >= settings.leechAt;
    return { ...state, key, day, due, buried, leech };
  }

  const newPage = () => ({ read: 0, readAt: 0, guesses: Object.create(null) });

  /** Takes a guess or a reading into a page's progress; the later one counts, in whatever order they come. */
  function turn(page, event) {
    if (event.kind === "read" && event.time >= page.readAt) {
      page.readAt = event.time;
      page.read = event.on ? event.time : 0;
    }
    if (event.kind === "guess" && event.time >= (page.guesses[event.question]?.time ?? 0)) {
      page.guesses[event.question] = Object.freeze({ text: event.text, sure: event.sure ?? false, time: event.time });
    }
  }

  /**
   * The whole log, folded. canonical(key) gives the name under which a card counts now, canonicalPage(url) likewise.
   */
  function history({ defaults, canonical, canonicalPage }) {
    const { compare, cardsOf } = lyceum.events;
    const known = new Map(); // id to event
    const byCard = new Map(); // key to its events, in order
    const switched = new Map(); // id of an undone or redone event to the last word on it
    const states = new Map();
    const pages = new Map();
    const timeline = []; // settings events, in order, each with all settings from then on
    let newest = 0;

    const undone = (event) => switched.get(event.id)?.kind === "undo";

    function settingsAt(event) {
      for (let i = timeline.length - 1; i >= 0; i--) {
        if (compare(timeline[i].event, event) <= 0) return timeline[i].settings;
      }
      return defaults;
    }

    function insert(event, dirty) {
      known.set(event.id, event);
      if (event.kind === "undo" || event.kind === "redo") {
        const before = switched.get(event.of);
        if (!before || compare(before, event) < 0) switched.set(event.of, event);
        const target = known.get(event.of);
        if (target) cardsOf(target).forEach((key) => dirty.add(canonical(key)));
      } else if (event.page !== undefined) {
        const url = canonicalPage(event.page);
        if (!pages.has(url)) pages.set(url, newPage());
        turn(pages.get(url), event);
      } else if (event.kind === "settings") {
        timeline.push({ event });
        timeline.sort((a, b) => compare(a.event, b.event));
        let settings = defaults;
        for (const entry of timeline) {
          settings = Object.freeze({ ...settings, ...entry.event.changes });
          entry.settings = settings;
        }
        if (event.time < newest) byCard.forEach((_, key) => dirty.add(key));
      } else {
        for (const name of cardsOf(event)) {
          const key = canonical(name);
          const own = byCard.get(key);
          if (!own) byCard.set(key, [event]);
          else place(own, event);
          dirty.add(key);
        }
      }
      newest = Math.max(newest, event.time);
    }

    function place(own, event) {
      let at = own.length;
      while (at > 0 && compare(own[at - 1], event) > 0) at--;
      own.splice(at, 0, event);
    }

    /** Folds one card; trace(state before, event, state after) is told each step. */
    function fold(key, trace) {
      let state = FRESH;
      for (const event of byCard.get(key) || []) {
        if (undone(event)) continue;
        const after = applied(state, event, settingsAt(event));
        if (trace) trace(state, event, after);
        state = after;
      }
      if (state === FRESH) states.delete(key);
      else states.set(key, state);
    }

    /** Takes in events, known ones too; gives the keys of the cards that changed. */
    function add(more, refold = true) {
      const dirty = new Set();
      for (const event of more) if (!known.has(event.id)) insert(event, dirty);
      if (refold) dirty.forEach((key) => fold(key));
      return dirty;
    }

    return Object.freeze({
      states,
      pages,
      known,
      byCard,
      add,
      fold,
      undone,
      /** Only what the learner chose; the site's own defaults may change. */
      chosen: () => Object.assign({}, ...timeline.map(({ event }) => event.changes)),
      settings: () => timeline.at(-1)?.settings ?? defaults,
    });
  }

  lyceum.states = Object.freeze({ FRESH, applied, shown, turn, newPage, history });
})();
