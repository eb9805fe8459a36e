"use strict";
// Study days: a learner's day begins at an hour of the local clock (4 am), not at midnight, and not in UTC.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const MINUTE = 60000;
  const DAY = 24 * 60 * MINUTE;

  /**
   * The number of the study day that a moment (ms) belongs to, counted from 1970-01-01. It asks the clock on the wall, so
   * a day of 23 or 25 hours is one day.
   */
  function number(time, rollover = 4) {
    const local = new Date(time);
    const early = local.getHours() < rollover ? 1 : 0;
    return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / DAY - early;
  }

  /** The moment (ms) at which a study day begins. */
  function start(day, rollover = 4) {
    const date = new Date(day * DAY);
    return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), rollover).getTime();
  }

  /** The number of the day that a date such as "2026-05-01" names, or undefined when it names none. */
  function parse(text) {
    const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    if (!match) return undefined;
    const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
    return iso(time / DAY) === text ? time / DAY : undefined;
  }

  /** A day as "2026-05-01". */
  function iso(day) {
    return new Date(day * DAY).toISOString().slice(0, 10);
  }

  /** 0 for Monday to 6 for Sunday. */
  function weekday(day) {
    return (((day + 3) % 7) + 7) % 7;
  }

  /** A span of time as [unit, n], in the largest unit that keeps it readable: minutes, hours, days, months, years. */
  function span(time) {
    const minutes = Math.max(1, Math.round(time / MINUTE));
    if (minutes < 60) return ["minutes", minutes];
    if (minutes < 24 * 60) return ["hours", Math.round(minutes / 60)];
    const days = Math.round(time / DAY);
    if (days < 31) return ["days", days];
    if (days < 365) return ["months", Math.round((days / 30.4375) * 10) / 10];
    return ["years", Math.round((days / 365.25) * 10) / 10];
  }

  /**
   * A choice ({due, days}, see progress.js) or a number of days in words: "10 min", "3 days", "2.5 months". The words are
   * study_interval_minutes, _hours, _days, _months and _years, each with {n}.
   */
  function spell(choice, { now = Date.now(), words = lyceum.study.words, language = lyceum.study?.locale } = {}) {
    const days = typeof choice === "number" ? choice : choice.days;
    const [unit, n] = span(days > 0 ? days * DAY : choice.due - now);
    const shown = Number.isInteger(n) ? n : n.toLocaleString(language);
    return words("interval_" + unit, { n: shown }, n);
  }

  lyceum.days = Object.freeze({ number, start, parse, iso, weekday, span, spell });
})();
