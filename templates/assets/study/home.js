"use strict";
// The start page: what is due, where to go on, what to begin.
(() => {
  const { make, say, open, address, space } = lyceum.dom;
  const place = document.getElementById("ly-today");
  const keysOf = (topic) => topic.cards.map((id) => topic.url + "#" + id);

  /** When the reader last did something with the topic, and whether all of it is begun. */
  function state(progress, topic) {
    const page = progress.page(topic.url);
    const cards = keysOf(topic).map((key) => progress.card(key));
    const guesses = Object.values(page.guesses || {});
    const last = Math.max(page.read, 0, ...cards.map((card) => card.last || 0), ...guesses.map((guess) => guess.time || 0));
    return { topic, last, done: page.read > 0 && cards.every((card) => card.state !== "new" || card.suspended) };
  }

  function tile(name, href, title, words) {
    return make("li", { class: name },
      make("p", { class: "hint" }, say("home_" + name)), make("a", { href }, title), words && make("p", { class: "count" }, words));
  }

  function show({ progress, index }) {
    const states = index.topics.map((topic) => state(progress, topic));
    const unfinished = states.filter((each) => each.last > 0 && !each.done).sort((a, b) => b.last - a.last)[0];
    const unread = states.find((each) => each.last === 0);
    const queue = lyceum.queue.make({ index, progress });
    const { fresh, learning, due } = queue.counts();
    const url = (each) => address(each.topic.url);
    const path = (each) => each.topic.section.join(" / ");
    const started = states.some((each) => each.last > 0);
    const tiles = [];
    if (started) {
      const open = fresh + learning + due;
      tiles.push(tile("today", place.dataset.queue,
        open > 0 ? say("home_cards", { n: open }) : say("home_nothing"),
        open > 0 && say("due_minutes", { n: Math.max(1, Math.round(queue.minutes())) })));
    }
    if (unfinished) tiles.push(tile("continue", url(unfinished), unfinished.topic.title, path(unfinished)));
    if (unread) tiles.push(tile(started ? "new" : "first", url(unread), unread.topic.title, path(unread)));
    place.replaceChildren(
      make("h2", { class: "unseen" }, say("home_title")),
      make("ul", { class: "tiles" }, ...tiles),
      make("p", { class: "hint" }, say(progress.storage === "memory" ? "pages_not_kept" : "pages_kept") + space,
        started && make("a", { href: place.dataset.settings + "#set-backup" }, say("home_backup"))));
    place.classList.add("ready");
  }

  // For somebody who begins the page is right as it is. Where nothing can be read, it is as it is without scripts.
  if (lyceum.study.begun()) open().then(show).catch(() => place.remove());
})();
