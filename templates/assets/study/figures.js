"use strict";
// The numbers of the statistics, from the reviews that count and the states of the cards; nothing here changes anything.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const MATURE = 21; // days between two reviews
  const WEEK = 7;
  const YEAR = 53 * WEEK;
  const LONGEST_LOOK = 120; // seconds counted for one card, should someone leave it open
  const PERIODS = [
    ["day", 1],
    ["week", WEEK],
    ["month", 30],
    ["year", 365],
    ["all", Infinity],
  ];

  /** The reviews of a log that were not undone, oldest first. */
  function reviews(log) {
    const undone = new Set();
    for (const { kind, of } of log) {
      if (kind === "undo") undone.add(of);
      else if (kind === "redo") undone.delete(of);
    }
    return log.filter(({ kind, id }) => kind === "review" && !undone.has(id));
  }

  /** Each study day of the past 53 weeks, today last: [{day, reviews, minutes}]. */
  function calendar(events, today) {
    const days = Array.from({ length: YEAR }, (_, i) => ({ day: today - YEAR + 1 + i, reviews: 0, minutes: 0 }));
    for (const { day, seconds = 0 } of events) {
      const entry = days[day - today + YEAR - 1];
      if (!entry) continue;
      entry.reviews++;
      entry.minutes += Math.min(seconds, LONGEST_LOOK) / 60;
    }
    return days;
  }

  /**
   * Days studied without a break. One day off in seven is free, and today is not over. days and free (days off taken)
   * are of the current streak, best is the most days ever.
   */
  function streak(events, today) {
    const studied = [...new Set(events.map(({ day }) => day))].filter((day) => day <= today).sort((a, b) => a - b);
    let days = 0;
    let free = 0;
    let best = 0;
    let off = -Infinity; // the last day off
    let last;
    const pass = (until) => {
      for (let day = last + 1; day < until && days > 0; day++) {
        if (day - off >= WEEK) {
          off = day;
          free++;
        } else {
          days = 0;
          free = 0;
          off = -Infinity;
        }
      }
    };
    for (const day of studied) {
      if (last !== undefined) pass(day);
      days++;
      best = Math.max(best, days);
      last = day;
    }
    if (last !== undefined) pass(today);
    return { days, best, free };
  }

  /** Cards due on each of the coming days, today first with all that are overdue: [{day, due}]. */
  function forecast(cards, today, length = 30) {
    const days = Array.from({ length }, (_, i) => ({ day: today + i, due: 0 }));
    for (const card of cards) {
      if (card.state === "new" || card.suspended) continue;
      const entry = days[Math.max(0, card.state === "review" ? card.day - today : 0)];
      if (entry) entry.due++;
    }
    return days;
  }

  const none = () => ({ reviews: 0, recalled: 0 });
  function count(tally, grade) {
    tally.reviews++;
    if (grade > 1) tally.recalled++;
  }

  /** Of the steps of progress.reviews(), those that tell how much was kept: a card's first on a day it was due. */
  function tests(steps) {
    const asked = new Set();
    return steps.filter(({ event, key, before }) => {
      const once = `${event.day} ${key}`;
      if (before.state !== "review" || event.day < before.day || asked.has(once)) return false;
      asked.add(once);
      return true;
    });
  }

  /** True retention: {reviews, recalled, young: {reviews, recalled}, mature: {reviews, recalled}}. */
  function retention(steps) {
    const all = { ...none(), young: none(), mature: none() };
    for (const { event, before } of tests(steps)) {
      count(all, event.grade);
      count(before.day - before.lastDay >= MATURE ? all.mature : all.young, event.grade);
    }
    return all;
  }

  function stage(card) {
    if (card.state === "new") return "fresh";
    if (card.state !== "review") return "learning";
    return card.day - card.lastDay >= MATURE ? "mature" : "young";
  }

  /** How likely a card would be known today. */
  function chance(card, today) {
    if (card.state === "new") return 0;
    return lyceum.fsrs.retrievability(Math.max(0, today - card.lastDay), card.stability);
  }

  /**
   * A topic's cards by stage, {cards, fresh, learning, young, mature}, and mastery: how likely one of them, taken by
   * chance, would be known today.
   */
  function mastery(cards, today) {
    const result = { cards: cards.length, fresh: 0, learning: 0, young: 0, mature: 0, mastery: 0 };
    for (const card of cards) {
      result[stage(card)]++;
      result.mastery += chance(card, today) / cards.length;
    }
    return result;
  }

  /**
   * Everything at once: {days: calendar, streak, forecast, reviews, minutes, cards, known, mastery, retention,
   * periods: [{name: day|week|month|year|all, …retention}], topics: [{url, title, section, …mastery, recall: retention}]}.
   */
  async function of(progress, index, now = Date.now()) {
    const today = progress.today(now);
    const events = reviews(await progress.log());
    const steps = await progress.reviews();
    const byTopic = new Map(index.topics.map(({ url }) => [url, []]));
    for (const step of steps) byTopic.get(step.key.slice(0, step.key.indexOf("#")))?.push(step);
    const topics = index.topics.map(({ url, title, section, cards: ids }) => {
      const cards = ids.map((id) => progress.card(`${url}#${id}`, now));
      return { url, title, section, ...mastery(cards, today), recall: retention(byTopic.get(url)) };
    });
    const cards = index.topics.flatMap(({ url, cards: ids }) => ids.map((id) => progress.card(`${url}#${id}`, now)));
    const overall = mastery(cards, today);
    return {
      days: calendar(events, today),
      streak: streak(events, today),
      forecast: forecast(cards, today),
      reviews: events.length,
      minutes: events.reduce((sum, { seconds = 0 }) => sum + Math.min(seconds, LONGEST_LOOK) / 60, 0),
      cards: cards.length,
      known: cards.length - overall.fresh,
      mastery: overall.mastery,
      retention: retention(steps),
      periods: PERIODS.map(([name, length]) => ({
        name,
        ...retention(steps.filter(({ event }) => event.day > today - length)),
      })),
      topics,
    };
  }

  lyceum.figures = Object.freeze({ reviews, calendar, streak, forecast, retention, mastery, of });
})();
