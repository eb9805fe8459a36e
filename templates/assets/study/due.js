"use strict";
// The due queue: what waits today, the session with its cards, and what became of it.
(() => {
  const { make, say, number, share, away, day, plain, open, failed, address, space } = lyceum.dom;
  const place = document.getElementById("ly-study");
  const study = lyceum.study;
  const SESSION = `lyceum:${study.site}:session`;

  const joined = (section) => section.map(encodeURIComponent).join("/");

  /** The titles of a section's path; of an address that someone has broken, as they stand. */
  function parted(path) {
    try {
      return path.split("/").map(decodeURIComponent);
    } catch {
      return [path];
    }
  }

  // The address keeps what is practised and whether a session is on, so that a reload goes on with it.
  function wanted() {
    const values = new URLSearchParams(location.hash.slice(1));
    const section = values.get("section");
    return {
      topic: values.get("topic") || undefined,
      section: section ? parted(section) : undefined,
      going: values.has("go")
    };
  }

  function hereWith({ topic, section, going }) {
    const values = new URLSearchParams();
    if (topic) values.set("topic", topic);
    if (section) values.set("section", joined(section));
    if (going) values.set("go", "");
    const words = values.toString().replace(/=(?=&|$)/g, "");
    return location.pathname + location.search + (words ? "#" + words : "");
  }

  const within = (topic, section) => section.every((name, i) => topic.section[i] === name);
  const keysOf = (topic) => topic.cards.map((id) => topic.url + "#" + id);

  function chosen(index, { topic, section }) {
    if (topic) return index.topics.filter((each) => each.url === topic || each.was.includes(topic));
    return section ? index.topics.filter((each) => within(each, section)) : index.topics;
  }

  /** What the store of this tab remembers of a session: when it began. */
  const memory = {
    get() {
      try {
        return JSON.parse(sessionStorage.getItem(SESSION)) || undefined;
      } catch {
        return undefined;
      }
    },
    set(value) {
      try {
        if (value) sessionStorage.setItem(SESSION, JSON.stringify(value));
        else sessionStorage.removeItem(SESSION);
      } catch {
        // the session counts from the last reload
      }
    }
  };

  /** The reviews since then that were not taken back. */
  async function reviewsSince(progress, began) {
    const reviews = await progress.reviews();
    return reviews.filter(({ event }) => event.time >= began);
  }

  /** The next day on which something waits, and how many. */
  function nextDue(progress, topics, today) {
    let first = Infinity;
    let count = 0;
    for (const key of topics.flatMap(keysOf)) {
      const card = progress.card(key);
      if (card.state === "new" || card.suspended) continue;
      // What could be asked today and is not, a daily limit holds back.
      const when = Math.max(card.state === "review" ? Math.max(card.day, today + 1) : today, card.buried ? card.buried + 1 : 0);
      if (when < first) {
        first = when;
        count = 0;
      }
      if (when === first) count++;
    }
    return count > 0 ? { day: first, count } : undefined;
  }

  function page(progress, index) {
    let leave = () => {};

    /** What the address names: its topics, those that have moved under their new names, and their queue. */
    function target() {
      const want = wanted();
      const topics = chosen(index, want);
      const topic = want.topic && (topics[0]?.url ?? want.topic);
      return { want, topics, queue: lyceum.queue.make({ index, progress, topic, section: want.section }) };
    }

    function go(change) {
      history.pushState(null, "", hereWith({ ...wanted(), ...change }));
      show(true);
    }

    function chooser(want) {
      const paths = [...new Set(index.topics.flatMap((topic) =>
        topic.section.map((ignored, i) => joined(topic.section.slice(0, i + 1)))))];
      const value = want.topic ? "t" + want.topic : want.section ? "s" + joined(want.section) : "";
      const option = (key, words) => make("option", { value: key, selected: key === value }, words);
      const select = make("select", { id: "due-from", change: () => go({
        topic: select.value.startsWith("t") ? select.value.slice(1) : undefined,
        section: select.value.startsWith("s") ? parted(select.value.slice(1)) : undefined
      }) },
        option("", say("due_all")),
        make("optgroup", { label: say("due_sections") }, ...paths.map((path) =>
          option("s" + path, parted(path).join(" / ")))),
        make("optgroup", { label: say("due_topics") }, ...index.topics.map((topic) => option("t" + topic.url, topic.title))));
      return make("p", { class: "field from" }, make("label", { for: "due-from" }, say("due_from")), select);
    }

    function figure(name, value) {
      return make("div", { class: name }, make("dt", {}, say("due_" + name)), make("dd", {}, number(value)));
    }

    /** What keeps cards back today: the limits of the settings, where no exam raises them. */
    function limits(topics, queue) {
      const counts = queue.counts();
      const cards = topics.flatMap(keysOf).map((key) => progress.card(key));
      const free = cards.filter((card) => !card.suspended && !card.buried);
      const fresh = free.filter((card) => card.state === "new").length - counts.fresh;
      const due = free.filter((card) => card.state === "review" && card.day <= progress.today()).length - counts.due;
      const words = [];
      if (fresh > 0) words.push(say("due_limit_new", { n: fresh, limit: queue.newLimit() }));
      if (due > 0) words.push(say("due_limit_reviews", { n: due, limit: progress.settings.reviewsPerDay }));
      if (words.length === 0) return undefined;
      return make("p", { class: "hint" }, words.join(space), space,
        make("a", { href: place.dataset.settings }, say("due_limit_change")));
    }

    function leeches(topics) {
      const found = topics.flatMap(keysOf).filter((key) => progress.card(key).leech);
      if (found.length === 0) return undefined;
      const entries = found.map((key) => {
        const topic = index.topics.find((each) => key.startsWith(each.url + "#"));
        const link = make("a", { href: address(key) }, topic.title);
        study.content(key).then((content) => {
          link.textContent = plain(content.ask);
          link.after(make("span", { class: "hint" }, topic.title));
        }, () => {});
        return make("li", {}, link);
      });
      return make("section", { class: "block", "aria-labelledby": "due-leeches" },
        make("h2", { id: "due-leeches" }, say("due_leeches")),
        make("p", {}, say("due_leeches_why")),
        make("ul", { class: "rows" }, ...entries));
    }

    /** Shown once the log is read, if it is time. */
    function backupReminder() {
      const words = make("p", { class: "notice", hidden: true }, say("due_backup") + space,
        make("a", { href: place.dataset.settings + "#set-backup" }, say("due_backup_do")));
      progress.ready.then(() => {
        words.hidden = !progress.backup.due;
      });
      return words;
    }

    const start = (words, main = true) =>
      make("button", { type: "button", class: main ? "button big" : "button quiet", click: () => {
        memory.set({ began: Date.now() });
        go({ going: true });
      } }, words);

    function fresh(topics) {
      return topics.find((topic) => topic.cards.length > 0
        && !progress.page(topic.url).read
        && keysOf(topic).every((key) => progress.card(key).state === "new"));
    }

    function welcome(topics) {
      const topic = fresh(topics) || topics[0];
      return [
        make("p", { class: "lead" }, say("due_welcome")),
        make("div", { class: "actions" },
          make("a", { class: "button big", href: address(topic.url) }, say("due_start_with", { title: topic.title })),
          start(say("due_start_cards"), false)),
        make("p", { class: "hint" }, say(progress.storage === "memory" ? "pages_not_kept" : "pages_kept"))
      ];
    }

    function nothing(topics) {
      const next = nextDue(progress, topics, progress.today());
      const topic = fresh(topics);
      return [
        make("p", { class: "lead" }, say("due_nothing")),
        next && make("p", {}, say("due_next", { when: away(next.day - progress.today()), date: day(next.day, "full"), n: next.count })),
        topic && make("div", { class: "actions" },
          make("a", { class: "button quiet", href: address(topic.url) }, say("due_read_on", { title: topic.title })))
      ];
    }

    function waiting(queue, counts) {
      return [
        make("dl", { class: "figures three" },
          figure("new", counts.fresh), figure("learning", counts.learning), figure("due", counts.due)),
        make("div", { class: "actions" }, start(say("due_start")),
          make("span", { class: "hint" }, say("due_minutes", { n: Math.max(1, Math.round(queue.minutes())) })))
      ];
    }

    function overview() {
      const { want, topics, queue } = target();
      const counts = queue.counts();
      const started = progress.keys().length > 0 || index.topics.some((topic) => progress.page(topic.url).read);
      const parts = topics.length === 0 ? [make("p", { class: "lead" }, say("due_none_here"))]
        : !started ? welcome(topics)
        : counts.fresh + counts.learning + counts.due === 0 ? nothing(topics)
        : waiting(queue, counts);
      // Another tab may go on meanwhile.
      leave = progress.subscribe(() => document.hidden && show(false));
      return [...parts, started && topics.length > 0 && limits(topics, queue), chooser(want), backupReminder(), leeches(topics)];
    }

    function session() {
      if (!memory.get()) memory.set({ began: Date.now() });
      const { began } = memory.get();
      const { queue } = target();
      const card = make("div", {});
      const { end: stop } = lyceum.card.session({
        place: card, queue, progress, content: (key) => study.content(key), done: () => end(began)
      });
      leave = stop;
      return [card, make("p", {}, make("button", { type: "button", class: "button quiet", click: () => go({ going: false }) }, say("due_leave")))];
    }

    async function end(began) {
      const { want, topics, queue } = target();
      const reviews = await reviewsSince(progress, began);
      memory.set(undefined);
      history.replaceState(null, "", hereWith({ ...want, going: false }));
      const first = new Map();
      for (const { event, key } of reviews) if (!first.has(key)) first.set(key, event.grade > 1);
      const right = [...first.values()].filter(Boolean).length;
      const seconds = reviews.reduce((sum, { event }) => sum + (event.seconds || 0), 0);
      const missed = index.topics.map((topic) => ({ topic, keys: keysOf(topic).filter((key) => first.get(key) === false) }))
        .filter((each) => each.keys.length > 0);
      const next = nextDue(progress, topics, progress.today());
      const heading = make("h2", { tabindex: -1, id: "due-end" }, say("due_end"));
      put([
        make("section", { class: "end", "aria-labelledby": "due-end" },
          heading,
          reviews.length > 0 && make("p", { class: "lead" }, say("due_end_text", {
            n: first.size, right: share(right, first.size), minutes: Math.max(1, Math.round(seconds / 60))
          })),
          next && make("p", {}, say("due_next", { when: away(next.day - progress.today()), date: day(next.day, "full"), n: next.count })),
          limits(topics, queue)),
        missed.length > 0 && make("section", { class: "block", "aria-labelledby": "due-missed" },
          make("h2", { id: "due-missed" }, say("due_missed")),
          make("ul", { class: "rows" }, ...missed.map(({ topic, keys }) =>
            make("li", {}, make("a", { href: address(keys[0]) }, topic.title),
              make("span", { class: "hint" }, say("due_missed_count", { n: keys.length })))))),
        make("div", { class: "actions" },
          make("button", { type: "button", class: "button quiet", click: () => show(true) }, say("due_back")),
          make("a", { class: "button quiet", href: place.dataset.statistics }, say("due_statistics"))),
        backupReminder(), leeches(topics)
      ]);
      heading.focus();
    }

    function put(parts) {
      place.replaceChildren(...parts.filter(Boolean));
    }

    /** moved: the reader asked for this view, so the focus goes with it. */
    function show(moved) {
      leave();
      leave = () => {};
      const going = wanted().going;
      put(going ? session() : overview());
      if (moved && !going) place.focus();
    }

    addEventListener("popstate", () => show(true));
    show(false);
  }

  open("content", "card").then(({ progress, index }) => page(progress, index)).catch((error) => failed(place, error));
})();
