"use strict";
// Which card comes next. What a queue says follows from the progress alone, so that it goes on where it was after a
// reload, an undo or a review in another tab.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const AHEAD = 20 * 60 * 1000; // steps that end this soon are not waited for when nothing else is left
  const WINDOW = 12; // how far a sibling topic may be preferred to the order
  const PACE = 15; // seconds a card takes until the learner's own pace is known
  const SHOWINGS = { fresh: 3, learning: 1, due: 1.2 }; // how often a card of each kind is likely to be shown

  const within = (topic, section) => section.every((name, i) => topic.section[i] === name);

  /** Cards with their topics, in the order of the index. */
  function entries(index, topic, section) {
    const list = [];
    for (const each of index.topics) {
      if (topic !== undefined && each.url !== topic) continue;
      if (section?.length && !within(each, section)) continue;
      for (const id of each.cards) list.push({ key: `${each.url}#${id}`, topic: each, state: undefined, chance: undefined });
    }
    return list;
  }

  /** New cards allowed today: with an exam ahead, as many as it takes to have met all before it. */
  function freshLimit(settings, done, fresh) {
    const exam = settings.examDate ? lyceum.days.parse(settings.examDate) : undefined;
    if (exam === undefined || exam <= done.day) return settings.newPerDay;
    return Math.max(settings.newPerDay, Math.ceil((fresh + done.fresh) / (exam - done.day)));
  }

  /**
   * Cards the learner was wrongly sure of first and those that are forgotten again and again last; else the longest due,
   * then by chance, the same all day.
   */
  function inOrder(due, day) {
    const { hash } = lyceum.events;
    for (const entry of due) entry.chance ??= hash(day + entry.key);
    const rank = ({ state: { missed, leech } }) => (leech ? 2 : missed ? 0 : 1);
    return due.sort(
      (a, b) => rank(a) - rank(b) || a.state.day - b.state.day || (a.chance < b.chance ? -1 : 1),
    );
  }

  /**
   * The entry to take from lists (the first is preferred) after a card of the topic last: another topic if there is one,
   * rather one of the same section, and the topic with more cards than all others together whenever it can be.
   */
  function pick(lists, last) {
    const left = new Map();
    let total = 0;
    for (const list of lists) {
      for (const { topic } of list) left.set(topic, (left.get(topic) ?? 0) + 1);
      total += list.length;
    }
    for (const [topic, count] of left) {
      if (count * 2 <= total || topic === last) continue;
      for (const list of lists) {
        const found = list.find((entry) => entry.topic === topic);
        if (found) return found;
      }
    }
    for (const list of lists) {
      const others = [];
      for (const entry of list) {
        if (entry.topic !== last) others.push(entry);
        if (others.length === WINDOW) break;
      }
      if (!others.length) continue;
      if (!last || others[0].state.missed) return others[0];
      const section = last.section.join("/");
      return others.find((entry) => !entry.state.missed && entry.topic.section.join("/") === section) ?? others[0];
    }
    return lists.find((list) => list.length)?.[0];
  }

  /**
   * A queue over the cards of an index, or of one topic (its URL) or section (its path of titles). limits: false leaves
   * out the daily limits.
   */
  function make({ index, progress, now: fixed, topic, section, limits = true }) {
    const all = entries(index, topic, section); // with what is known of each: state and chance
    const byKey = new Map(all.map((entry) => [entry.key, entry]));
    const clock = () => fixed ?? Date.now();
    let version = -1;
    let today;
    let pool; // {fresh, learning, due, done, last, newLimit}: what is allowed today
    let sorted = []; // all that are due, as they were in order last

    /** Forgets what may be otherwise by now. */
    function forget(day) {
      const changed = pool && day === today ? progress.changed(version) : undefined;
      if (day !== today) for (const entry of all) entry.chance = undefined;
      for (const entry of changed ? changed.map((key) => byKey.get(key)) : all) if (entry) entry.state = undefined;
    }

    function gather(now) {
      const done = progress.done(now);
      const settings = progress.settings;
      const found = { fresh: [], learning: [], due: [] };
      let latest = 0;
      let last;
      const due = new Set();
      for (const entry of all) {
        entry.state ??= progress.card(entry.key, now);
        const { state } = entry;
        if (state.lastDay === done.day && state.last > latest) {
          latest = state.last;
          last = entry.topic;
        }
        if (state.suspended || state.buried) continue;
        if (state.state === "new") found.fresh.push(entry);
        else if (state.state !== "review") found.learning.push(entry);
        else if (state.day <= done.day) due.add(entry);
      }
      found.learning.sort((a, b) => a.state.due - b.state.due);
      // What was in order is nearly so again, and that is quickly sorted.
      const before = sorted.filter((entry) => due.delete(entry));
      sorted = inOrder([...before, ...due], done.day);
      found.due = [...sorted];
      const newLimit = freshLimit(settings, done, found.fresh.length);
      if (limits) {
        found.fresh.length = Math.min(found.fresh.length, Math.max(0, newLimit - done.fresh));
        found.due.length = Math.min(found.due.length, Math.max(0, settings.reviewsPerDay - done.reviews));
      }
      return { ...found, done, last, newLimit };
    }

    /** Looks at the progress again, if there is anything new or another day. */
    function refresh() {
      const now = clock();
      const day = progress.today(now);
      if (pool && version === progress.version && day === today) return;
      forget(day);
      version = progress.version;
      today = day;
      pool = gather(now);
    }

    /** The card to ask now: {key, topic}, topic as in the index; undefined when there is nothing left for now. */
    function next() {
      refresh();
      const now = clock();
      const { fresh, learning, due, done, last } = pool;
      // A step that has ended comes first, and no card twice in a row if another one waits as well.
      const ended = learning.filter(({ state }) => state.due <= now);
      let found = ended.find((entry) => entry.topic !== last) ?? ended[0];
      if (!found && fresh.length + due.length > 0) {
        // New cards are spread evenly over the reviews of the day.
        const freshFirst = fresh.length * (due.length + done.reviews) > due.length * (fresh.length + done.fresh);
        found = pick(freshFirst ? [fresh, due] : [due, fresh], last);
      }
      if (!found && learning.length && learning[0].state.due <= now + AHEAD) found = learning[0];
      return found && { key: found.key, topic: found.topic };
    }

    /** Cards left for today; learning counts the ones that come back soon. */
    function counts() {
      refresh();
      const until = clock() + AHEAD;
      const soon = pool.learning.filter(({ state }) => state.due <= until).length;
      return { fresh: pool.fresh.length, learning: soon, due: pool.due.length };
    }

    /** How many new cards today may have, those included that are done. */
    function newLimit() {
      refresh();
      return pool.newLimit;
    }

    /** How long the cards left for today will take. */
    function minutes() {
      const left = counts();
      const showings = Object.entries(SHOWINGS).reduce((sum, [kind, times]) => sum + left[kind] * times, 0);
      return (showings * (progress.pace || PACE)) / 60;
    }

    return Object.freeze({ next, counts, newLimit, minutes, refresh });
  }

  lyceum.queue = Object.freeze({ make });
})();
