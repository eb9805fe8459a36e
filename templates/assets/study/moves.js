"use strict";
// Pages are renamed and questions move from one page to another; progress follows them.
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const HOPS = 8; // a page may have moved several times; a ring of moves must end

  const split = (key) => [key.slice(0, key.indexOf("#")), key.slice(key.indexOf("#") + 1)];

  /** @param moved Map from an old card key or page URL to the next one; learn() adds to it */
  function make(moved) {
    function page(url) {
      let name = url;
      for (let hops = 0; hops < HOPS && moved.has(name); hops++) name = moved.get(name);
      return name;
    }

    function card(key) {
      if (!moved.size) return key;
      let name = key;
      for (let hops = 0; hops < HOPS; hops++) {
        const [url, id] = split(name);
        if (moved.has(name)) name = moved.get(name);
        else if (moved.has(url)) name = `${moved.get(url)}#${id}`;
        else break;
      }
      return name;
    }

    /**
     * Learns from an index where pages were before (was), and that a card whose page has it no more is the one of the
     * same id elsewhere, if there is just one in the card's language.
     * @param states Map of the cards that have progress
     * @returns whether there was anything new
     */
    function learn(index, states) {
      const before = JSON.stringify([...moved]);
      const pages = new Set(index.topics.map(({ url }) => url));
      const keys = new Set(index.topics.flatMap(({ url, cards }) => cards.map((id) => `${url}#${id}`)));
      for (const name of [...moved.keys()]) if (pages.has(name) || keys.has(name)) moved.delete(name);
      for (const { url, was = [] } of index.topics) {
        for (const old of was) if (!pages.has(old)) moved.set(old, url);
      }
      const places = new Map(); // card id to its key, or undefined when there are several
      for (const key of keys) {
        const id = split(key)[1];
        places.set(id, places.has(id) ? undefined : key);
      }
      const language = (index.language ?? "").toLowerCase();
      for (const [key, state] of states) {
        const name = card(key);
        const found = keys.has(name) ? undefined : places.get(split(name)[1]);
        const foreign = state.language && language && state.language.toLowerCase() !== language;
        if (found && !foreign) moved.set(name, found);
      }
      return JSON.stringify([...moved]) !== before;
    }

    return Object.freeze({ page, card, learn });
  }

  lyceum.moves = Object.freeze({ make });
})();
