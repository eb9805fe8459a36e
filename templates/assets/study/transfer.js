"use strict";
// Progress as a file: to keep, and to take to another browser. A file adds events to those that are there, never more.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const SCHEMA = "lyceum-progress/1";
  const LONGEST = 64e6;
  const MOST_EVENTS = 1e6;
  const DAY = 24 * 3600 * 1000;
  const CLOCK_SKEW = DAY;

  /** The text of a file: JSON with one event a line. */
  function write(site, events, now = Date.now()) {
    const head = `"schema":"${SCHEMA}","site":${JSON.stringify(site)},"made":${now}`;
    return `{${head},"events":[\n${events.map((event) => JSON.stringify(event)).join(",\n")}\n]}\n`;
  }

  const refused = (problem) => ({ fresh: [], known: 0, damaged: 0, problem });

  /**
   * The events of a file that are not known yet, and counts of the others. A file that is none is named by problem:
   * "large", "unreadable" (no JSON) or "foreign" (other JSON). Settings that were made for another site stay there.
   */
  function read(text, isKnown, site, now = Date.now()) {
    const { check, compare } = lyceum.events;
    if (typeof text !== "string" || text.length > LONGEST) return refused("large");
    let file;
    try {
      file = JSON.parse(text);
    } catch {
      return refused("unreadable");
    }
    if (file?.schema !== SCHEMA || !Array.isArray(file.events)) return refused("foreign");
    if (file.events.length > MOST_EVENTS) return refused("large");
    const fresh = new Map();
    let known = 0;
    let damaged = 0;
    for (const value of file.events) {
      const event = check(value);
      // Events from the future would have the last word on everything until then.
      if (!event || event.time > now + CLOCK_SKEW) damaged++;
      else if (isKnown(event.id) || fresh.has(event.id)) known++;
      else if (event.kind !== "settings" || file.site === site) fresh.set(event.id, event);
    }
    return { fresh: [...fresh.values()].sort(compare), known, damaged };
  }

  /**
   * Whether it is time for a new file.
   * @param last when the last one was made, 0 for never
   */
  function isDue(events, last, now = Date.now()) {
    let since = 0;
    let first = 0;
    for (const event of events) {
      if (event.kind !== "review" || event.time <= last) continue;
      since++;
      first = first ? Math.min(first, event.time) : event.time;
    }
    // Safari on a phone deletes what a site keeps after a week without a visit, unless it is on the home screen.
    const fragile = /iP(hone|ad|od)/.test(navigator.userAgent) && !navigator.standalone;
    return since >= 20 && now - (last || first) > (fragile ? 3 : 14) * DAY;
  }

  lyceum.transfer = Object.freeze({ write, read, isDue });
})();
