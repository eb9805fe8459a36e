"use strict";
// Word of what changes in a learner's progress: told at once to who listens, and kept for a while for who asks later.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const CARDS_ONLY = new Set(["review", "bury", "suspend", "star", "undo", "redo", "guess", "read", "backup"]);

  function make() {
    const listeners = new Set();
    const changes = []; // {kind, keys} of the latest versions
    let version = 0; // grows with every change

    function announce(kind, keys = []) {
      version++;
      changes.push({ kind, keys });
      if (changes.length > 50) changes.shift();
      for (const listener of [...listeners]) {
        try {
          listener({ kind, keys });
        } catch (error) {
          reportError(error); // one listener's fault is no reason to keep the news from the others
        }
      }
    }

    /** The cards that have changed since a version; undefined where it may be any. */
    function changed(since) {
      const latest = changes.slice(Math.max(0, changes.length - (version - since)));
      if (latest.length < version - since || !latest.every(({ kind }) => CARDS_ONLY.has(kind))) return undefined;
      return latest.flatMap(({ keys }) => keys);
    }

    function subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }

    return Object.freeze({ announce, changed, subscribe, version: () => version });
  }

  lyceum.news = Object.freeze({ make });
})();
