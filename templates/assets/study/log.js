"use strict";
// Where the events of a site's progress are kept. The log is an IndexedDB store to which events are only added. Each new
// event first gets a localStorage entry of its own: that is done when the call returns, tells other tabs, and holds the
// event where IndexedDB is refused. Two tabs never write the same entry, so neither can overwrite the other.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const BATCH = 2000;
  const PATIENCE = 4000;

  /** localStorage under one prefix, or nothing at all where the browser refuses. */
  function shelf(prefix) {
    let store;
    try {
      store = window.localStorage;
      store.getItem(prefix);
    } catch {
      store = undefined;
    }
    const attempt = (act, otherwise) => {
      try {
        return store ? act() : otherwise;
      } catch {
        return otherwise;
      }
    };
    return Object.freeze({
      works: store !== undefined,
      get: (name) => attempt(() => store.getItem(prefix + name), null),
      set: (name, value) => attempt(() => (store.setItem(prefix + name, value), true), false),
      remove: (name) => attempt(() => store.removeItem(prefix + name)),
      names: (start) =>
        attempt(
          () =>
            Object.keys(store)
              .filter((key) => key.startsWith(prefix + start))
              .map((key) => key.slice(prefix.length)),
          [],
        ),
      owns: (key) => (key?.startsWith(prefix) ? key.slice(prefix.length) : undefined),
      /** Moves what cannot be read out of the way; nothing is thrown away. */
      setAside(name, value, now = Date.now()) {
        if (this.set(`aside:${name}:${now.toString(36)}`, value)) this.remove(name);
      },
    });
  }

  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const finished = (transaction) =>
    new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });

  /** The site's database, or undefined where there is none to be had. */
  function database(name) {
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(undefined), PATIENCE);
      const settle = (db) => {
        clearTimeout(late);
        resolve(db);
      };
      try {
        const request = window.indexedDB.open(name, 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore("log", { keyPath: "id" });
          request.result.createObjectStore("aside", { autoIncrement: true });
        };
        request.onsuccess = () => settle(request.result);
        request.onerror = (event) => {
          event.preventDefault();
          settle(undefined);
        };
      } catch {
        settle(undefined);
      }
    });
  }

  /** Adds events to the store; one that is there already stays as it is. */
  function addAll(db, events) {
    const transaction = db.transaction("log", "readwrite");
    const store = transaction.objectStore("log");
    for (const event of events) {
      store.add(event).onerror = (failure) => {
        if (failure.target.error?.name !== "ConstraintError") return;
        failure.preventDefault();
        failure.stopPropagation();
      };
    }
    return finished(transaction);
  }

  async function everything(db) {
    const values = [];
    let from;
    for (;;) {
      const range = from === undefined ? undefined : IDBKeyRange.lowerBound(from, true);
      const store = db.transaction("log").objectStore("log");
      const [keys, batch] = await Promise.all([
        answer(store.getAllKeys(range, BATCH)),
        answer(store.getAll(range, BATCH)),
      ]);
      batch.forEach((value, i) => values.push([keys[i], value]));
      if (batch.length < BATCH) return values;
      from = keys.at(-1);
    }
  }

  function setAside(db, damaged) {
    const transaction = db.transaction(["log", "aside"], "readwrite");
    for (const [key, value] of damaged) {
      transaction.objectStore("aside").add({ key, value, time: Date.now() });
      transaction.objectStore("log").delete(key);
    }
    return finished(transaction);
  }

  function parsed(text) {
    try {
      return lyceum.events.check(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  /**
   * Opens a site's log. told(event) hears what other tabs add, changed() that they added more than can be told, emptied()
   * that they threw all away.
   */
  function open(site, { told, changed, emptied }) {
    const prefix = `lyceum:${site}:`;
    const local = shelf(prefix);
    const unkept = new Set(); // events for which there was no room; tried again with the next one
    let db;
    const opening = database(prefix.slice(0, -1)).then((opened) => {
      db = opened;
      if (!db) return;
      // Another tab may want to delete or upgrade the database; then go on with localStorage.
      db.onversionchange = () => {
        opened.close();
        db = undefined;
      };
      db.onclose = () => (db = undefined);
    });

    let channel;
    try {
      channel = new BroadcastChannel(prefix + "log");
      channel.onmessage = ({ data }) => hear(data);
    } catch {
      channel = undefined;
    }
    window.addEventListener("storage", ({ key, newValue }) => {
      const name = local.owns(key);
      if (newValue && name?.startsWith("event:")) hear(parsed(newValue));
      if (newValue && name === "merged") changed();
      if (newValue && name === "emptied") emptied();
    });

    function hear(message) {
      if (message?.merged === true) return changed();
      if (message?.emptied === true) return emptied();
      const event = lyceum.events.check(message);
      if (event) told(event);
    }

    function pending() {
      const events = [];
      for (const name of local.names("event:")) {
        const text = local.get(name);
        const event = parsed(text);
        if (event) events.push(event);
        else if (text !== null) local.setAside(name, text);
      }
      return events;
    }

    async function stored(events) {
      await opening;
      if (!db) return false;
      try {
        await addAll(db, events);
        return true;
      } catch {
        return false; // full, or closed meanwhile: the entries in localStorage stay
      }
    }

    /** Keeps a new event; the promise holds once it is safe somewhere, or is known to be nowhere yet (kind() tells). */
    async function append(event) {
      const noted = local.set("event:" + event.id, JSON.stringify(event));
      if (!noted) unkept.add(event);
      channel?.postMessage(event);
      const tried = [...unkept, event];
      const storing = stored(tried).then((done) => {
        if (!done) return;
        tried.forEach((each) => unkept.delete(each));
        if (noted) local.remove("event:" + event.id);
      });
      if (!noted) await storing;
    }

    /** Keeps many events at once, as after an import. */
    async function appendAll(events) {
      for (let i = 0; i < events.length; i += BATCH) {
        const batch = events.slice(i, i + BATCH);
        if (!(await stored(batch))) batch.forEach((event) => local.set("event:" + event.id, JSON.stringify(event)));
      }
      local.set("merged", String(Date.now()));
      channel?.postMessage({ merged: true });
    }

    /** Every event, in no particular order; damaged ones are put aside. */
    async function all() {
      await opening;
      const waiting = pending();
      if (!db) return waiting;
      const good = [];
      const damaged = [];
      try {
        for (const entry of await everything(db)) {
          const event = lyceum.events.check(entry[1]);
          if (event) good.push(event);
          else damaged.push(entry);
        }
        if (damaged.length) await setAside(db, damaged);
      } catch {
        db = undefined;
      }
      if (waiting.length && (await stored(waiting))) waiting.forEach(({ id }) => local.remove("event:" + id));
      return good.concat(waiting);
    }

    /** What was put aside because it could not be read: [{from, value}]. */
    async function damaged() {
      await opening;
      const entries = local.names("aside:").map((name) => ({ from: name.slice("aside:".length), value: local.get(name) }));
      if (!db) return entries;
      try {
        const stored = await answer(db.transaction("aside").objectStore("aside").getAll());
        return entries.concat(stored.map(({ key, value }) => ({ from: key, value })));
      } catch {
        return entries;
      }
    }

    /** Throws everything away, also what was put aside. */
    async function empty() {
      await opening;
      if (db) {
        const transaction = db.transaction(["log", "aside"], "readwrite");
        transaction.objectStore("log").clear();
        transaction.objectStore("aside").clear();
        await finished(transaction);
      }
      local.names("").forEach((name) => local.remove(name));
      local.set("emptied", String(Date.now()));
      local.remove("emptied");
      channel?.postMessage({ emptied: true });
    }

    /** Where events are kept; "memory" also while there is no room for some. */
    function kind() {
      if (unkept.size) return "memory";
      if (db) return "indexedDB";
      return local.works ? "localStorage" : "memory";
    }
    return Object.freeze({ local, pending, append, appendAll, all, damaged, empty, kind });
  }

  lyceum.log = Object.freeze({ open });
})();
