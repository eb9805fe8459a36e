"use strict";
// The topic page as a place to learn: guesses before the text, a mark for what was read, key points to recall, and a session
// with the review questions. Its markup is in partials/part.html; here it comes to life.
(() => {
  const { study, keys, card } = lyceum;
  const { make } = keys;
  const say = study.words;
  const find = (selector) => document.querySelector(selector);
  const all = (selector, place = document) => [...place.querySelectorAll(selector)];
  const idOf = (item) => item.id.slice(2);
  const keyOf = (item) => `${study.page}#${idOf(item)}`;
  const ASIDE = ".learn, .knew";
  const AHEAD = 20 * 60 * 1000; // as in the queue: steps that end this soon are not waited for
  const OWN_WORDS = "own-words"; // kept among the guesses
  let opened;

  function open(progress) {
    opened ??= topic(progress);
    return opened;
  }

  function topic(progress) {
    const status = make("p", { role: "status", class: "unseen" });
    const keypoint = find(".part.keypoint:has([data-study])");
    const review = find(".part.review:has([data-study=review])");
    const explain = find(".part.explain");
    const points = keypoint ? all(".points > li", keypoint) : [];
    const items = review ? all("li[data-card]", review) : [];
    let session;

    const own = () => progress.page(study.page);
    const announce = (words) => {
      status.textContent = words;
    };

    // ---- Preview

    function guesses() {
      return all(".part.preview li[id^=q-]:has(.guess)").map((item) => ({ item, guess: own().guesses[idOf(item)] }));
    }

    function showGuess({ item, guess }) {
      const field = item.querySelector(".guess textarea");
      if (guess && document.activeElement !== field) field.value = guess.text;
      const pressed = { sure: guess?.text && guess.sure, unsure: guess?.text && !guess.sure, none: guess && !guess.text };
      for (const one of all(".guess button", item)) one.setAttribute("aria-pressed", Boolean(pressed[one.dataset.study]));
      item.classList.toggle("guessed", Boolean(guess));
    }

    async function keepGuess(item, sure) {
      const text = item.querySelector(".guess textarea").value.trim();
      const known = own().guesses[idOf(item)];
      if (known?.text === text && known.sure === Boolean(sure)) return;
      await progress.guess(study.page, idOf(item), { text, sure: Boolean(sure) });
      announce(say("guess_kept"));
    }

    async function guess(one) {
      const item = one.closest("li");
      const field = item.querySelector(".guess textarea");
      if (one.dataset.study === "none") field.value = "";
      else if (!field.value.trim()) {
        field.focus();
        announce(say("guess_first"));
        return;
      }
      await keepGuess(item, one.dataset.study === "sure");
    }

    // ---- Explain

    async function read(on = true) {
      if (Boolean(own().read) === on) return;
      await progress.read(study.page, on);
      announce(say(on ? "read" : "unread"));
    }

    /**
     * Leads from the end of a text that was read to the passages that answer the reader's questions, as far as they can be
     * told.
     */
    let answered = "";
    function showAnswers() {
      if (!explain) return;
      const asked = own().read ? guesses().filter(({ guess: one }) => one).map(({ item }) => item) : [];
      const those = asked.map((item) => item.id).join(" ");
      if (those === answered) return;
      answered = those;
      explain.querySelector(".answers")?.remove();
      const found = asked.map((item) => ({ item, id: passage(words(item), 1.5) }));
      const entries = found.filter(({ id }) => id && id !== explain.querySelector("h2")?.id).map(({ item, id }) =>
        make("li", {}, make("a", { href: `#${item.id}` }, words(item)), " → ",
          make("a", { href: `#${id}` }, document.getElementById(id).textContent)));
      if (entries.length > 0) explain.append(make("div", { class: "learn answers" }, make("p", {}, say("answers")), make("ul", {}, ...entries)));
    }

    // ---- Keypoint

    const hidden = () => points.filter((point) => keypoint.classList.contains("hiding") && !point.classList.contains("shown"));

    function hide(on) {
      keypoint?.classList.toggle("hiding", on);
      for (const point of points) {
        point.classList.remove("shown");
        point.querySelector(".knew")?.remove();
      }
      countPoints();
    }

    function countPoints() {
      if (!keypoint) return;
      const rest = hidden().length;
      const focus = document.activeElement;
      for (const one of all("[data-study=next], [data-study=all]", keypoint)) one.disabled = rest === 0;
      keypoint.querySelector("[data-study=hide]").disabled = rest === points.length;
      // A button that has nothing left to do hands the focus on, or the keyboard would start at the page's top again.
      if (focus?.disabled) keypoint.querySelector(".recall button:not(:disabled)")?.focus({ preventScroll: true });
      keypoint.querySelector(".recall .count").textContent = say("points_shown", { n: points.length - rest, all: points.length });
    }

    function showPoint(point) {
      point.classList.add("shown");
      if ("card" in point.dataset) point.append(knew(point));
      announce(words(point));
      countPoints();
      point.scrollIntoView({ block: "nearest" });
    }

    /** Two buttons that grade the point's card. */
    function knew(point) {
      const box = make("div", { class: "knew", role: "group", "aria-label": say("how_well") });
      for (const choice of progress.choices(keyOf(point)).filter(({ grade }) => grade === 1 || grade === 3)) {
        const one = make("button", { type: "button" }, say(choice.grade === 1 ? "missed_it" : "had_it"),
          make("small", {}, lyceum.days.spell(choice)));
        one.addEventListener("click", async () => {
          await progress.grade(keyOf(point), choice.grade);
          box.replaceChildren(make("small", {}, say("next_in", { time: lyceum.days.spell(choice) })));
          announce(box.textContent);
          keypoint.querySelector("[data-study=next]:not(:disabled)")?.focus({ preventScroll: true });
        });
        box.append(one);
      }
      return box;
    }

    // ---- Review

    const content = async (key) => {
      const item = document.getElementById(`q-${key.slice(key.indexOf("#") + 1)}`);
      if (!item || !key.startsWith(`${study.page}#`)) return undefined;
      const title = find("h1").textContent.trim();
      const source = `#${passage(words(item))}`;
      if (item.matches(".points > li")) {
        return { kind: "keypoint", title, ask: [...item.childNodes].filter((node) => !node.matches?.(ASIDE)), source };
      }
      return {
        kind: "review",
        ask: item.querySelector(".ask").childNodes,
        options: all(".options > li", item).map((option) => ({
          label: option.querySelector(".mark")?.textContent || "",
          html: (option.querySelector(":scope > div") || option).childNodes,
        })),
        right: (item.dataset.right || "").split(" ").filter(Boolean).map(Number),
        answer: item.querySelector(".answer > div")?.childNodes || "",
        source,
      };
    };

    const cardKeys = () => [...items, ...points.filter((point) => "card" in point.dataset)].map(keyOf);
    const isDue = (state) => state.state !== "new" && state.due <= Date.now() && !state.suspended && !state.buried;
    const due = () => cardKeys().filter((key) => isDue(progress.card(key)));
    /** Missed or new ones of a session that was left, or of another tab, which come back in some minutes. */
    const returning = () => cardKeys().filter((key) => {
      const { state, due: when, suspended, buried } = progress.card(key);
      return /learning$/.test(state) && when > Date.now() && when <= Date.now() + AHEAD && !suspended && !buried;
    });
    const fresh = () => items.map(keyOf).filter((key) => {
      const state = progress.card(key);
      return state.state === "new" && !state.suspended && !state.buried;
    });

    function start(chosen) {
      const now = chosen || [...new Set([...due(), ...fresh(), ...returning()])];
      const queue = line(now.length > 0 ? now : items.map(keyOf), progress);
      const place = make("div", { class: "session" });
      const leave = make("button", { type: "button", class: "quiet leave" }, say("leave_session"));
      leave.addEventListener("click", () => stop(true));
      stop(false);
      study.load("end"); // a reader may be offline by then
      review.classList.add("in-session");
      review.querySelector(".start").after(leave, place);
      session = card.session({
        place, queue, progress, content, topic: async () => cardKeys(), done: (results) => end(place, results),
      });
    }

    function stop(back) {
      session?.end();
      session = undefined;
      for (const left of all(":scope > .session, :scope > .leave", review)) left.remove();
      review.classList.remove("in-session");
      show();
      if (back) review.querySelector("[data-study=review]").focus();
    }

    async function end(place, results) {
      session = undefined;
      review.querySelector(":scope > .leave")?.remove();
      await study.load("end");
      const screen = lyceum.endScreen({ results, progress, next: nextDue(cardKeys(), progress), passage, guesses: guesses(), words });
      for (const one of all("[data-again]", screen)) {
        one.addEventListener("click", () => start(one.dataset.again ? one.dataset.again.split(" ") : undefined));
      }
      screen.querySelector("[data-stop]").addEventListener("click", () => stop(true));
      place.classList.remove("study-card");
      place.replaceChildren(screen);
      screen.querySelector("h3").focus({ preventScroll: true });
      place.scrollIntoView({ block: "start" });
      show();
    }

    // ---- words of the page

    function words(item) {
      const copy = item.cloneNode(true);
      for (const aside of copy.querySelectorAll(`${ASIDE}, .katex-html, annotation, summary, .mark`)) aside.remove();
      return copy.textContent.replace(/\s+/g, " ").trim();
    }

    /**
     * The heading in Explain whose passage shares most with a text; the part's own heading when none does, or nothing where
     * the best one must be that many times better than the next and share something with it.
     */
    let passages;
    function passage(text, better) {
      if (!explain) return "ly-main";
      passages ??= passagesOf(explain);
      let second = 0;
      const wanted = pieces(text);
      let best = { id: explain.querySelector("h2")?.id || "ly-main", score: 0 };
      for (const { id, found } of passages) {
        let score = 0;
        for (const piece of wanted) if (found.has(piece)) score += 1 / passages.filter((other) => other.found.has(piece)).length;
        if (score > best.score) {
          second = best.score;
          best = { id, score };
        } else second = Math.max(second, score);
      }
      return better && (best.score < 2 || best.score < second * better) ? undefined : best.id;
    }

    // ---- everything together

    let begun = false;
    /** Who studies the page is to recall its key points first; those before the eyes stay. */
    function hideOnce() {
      if (begun || !(own().read || guesses().some(({ guess: one }) => one))) return;
      begun = true;
      const box = points[0]?.getBoundingClientRect();
      if (box && (box.top > innerHeight || box.bottom < 0)) hide(true);
    }

    function show() {
      hideOnce();
      guesses().forEach(showGuess);
      showAnswers();
      const field = explain?.querySelector("[data-study=explain]");
      const kept = own().guesses[OWN_WORDS];
      if (field && kept && document.activeElement !== field) field.value = kept.text;
      const mark = explain?.querySelector("[data-study=read]");
      mark?.setAttribute("aria-pressed", Boolean(own().read));
      countPoints();
      const panel = review?.querySelector(".start .state");
      if (panel) panel.textContent = standing();
    }

    function standing() {
      const waiting = { due: due().length, fresh: fresh().length };
      if (waiting.due > 0 || waiting.fresh > 0) {
        return [waiting.due > 0 && say("panel_due", { n: waiting.due }), waiting.fresh > 0 && say("panel_new", { n: waiting.fresh })]
          .filter(Boolean).join(" · ");
      }
      const next = nextDue(cardKeys(), progress);
      return next ? say("panel_next", { time: next }) : "";
    }

    function act(one) {
      const what = one.dataset.study;
      if (what === "sure" || what === "unsure" || what === "none") return guess(one);
      if (what === "read") return read(!own().read);
      if (what === "hide") return hide(true);
      if (what === "all") {
        for (const point of hidden()) point.classList.add("shown");
        return countPoints();
      }
      if (what === "next") return showPoint(hidden()[0]);
      return what === "review" ? start() : undefined;
    }

    /** Keeps what was written into a field. */
    function change(field, text) {
      if (document.activeElement !== field) field.value = text;
      if (field.dataset.study === "explain") {
        progress.guess(study.page, OWN_WORDS, { text, sure: false });
        announce(say("own_words_kept"));
      } else if (field.dataset.study === "guess" && text) {
        const item = field.closest("li");
        // A button that was pressed while the engine came says more than leaving the field did.
        setTimeout(() => keepGuess(item, item.querySelector("[data-study=sure]").getAttribute("aria-pressed") === "true"));
      }
    }

    document.body.append(status);
    keypoint?.querySelector("textarea").addEventListener("input", () => {
      if (!keypoint.classList.contains("hiding")) hide(true);
    });
    keypoint?.addEventListener("click", (event) => {
      if (event.target.matches(".hiding .points > li:not(.shown)")) showPoint(event.target);
    });
    progress.subscribe(() => {
      if (!session) show();
    });
    show();
    return { act, change, read: () => read(true) };
  }

  /** A line of cards: a missed one comes back after three others. It answers as lyceum.queue does. */
  function line(wanted, progress) {
    const rest = [...wanted];
    const open = () => rest.filter((key) => !progress.card(key).suspended && !progress.card(key).buried);
    return {
      next: () => open().map((key) => ({ key, topic: study.page }))[0],
      counts: () => {
        const states = open().map((key) => progress.card(key).state);
        const n = (...names) => states.filter((state) => names.includes(state)).length;
        return { fresh: n("new"), learning: n("learning", "relearning"), due: n("review") };
      },
      minutes: () => Math.ceil(open().length / 2),
      graded(key, grade) {
        const at = rest.indexOf(key);
        if (at >= 0) rest.splice(at, 1);
        if (grade === undefined) rest.unshift(key);
        else if (grade === 1) rest.splice(3, 0, key);
      },
    };
  }

  /** Words, and for scripts without gaps pairs of characters. */
  function pieces(text) {
    const low = text.toLowerCase();
    const found = new Set(low.match(/[a-z0-9\u00c0-\u024f]{3,}/g) || []);
    for (const run of low.match(/[\u3400-\u9fff]+/g) || []) for (let i = 0; i + 1 < run.length; i++) found.add(run.slice(i, i + 2));
    return found;
  }

  /** The passages of a part: from one heading with an address to the next. */
  function passagesOf(part) {
    const found = [];
    for (const child of part.children) {
      if (child.matches(ASIDE)) continue;
      if (/^H\d$/.test(child.tagName) && child.id) found.push({ id: child.id, text: "" });
      if (found.length > 0) found.at(-1).text += ` ${child.textContent}`;
    }
    return found.map(({ id, text }) => ({ id, found: pieces(text) }));
  }

  /** When the first of these cards comes, in words. */
  function nextDue(wanted, progress) {
    const now = Date.now();
    const rollover = progress.settings.rollover;
    const coming = wanted.map((key) => progress.card(key)).filter((state) => state.state !== "new" && !state.suspended)
      .sort((a, b) => a.due - b.due)[0];
    if (!coming) return undefined;
    if (coming.due <= now) return say("now");
    const days = lyceum.days.number(coming.due, rollover) - lyceum.days.number(now, rollover);
    return say("in_time", { time: lyceum.days.spell({ due: coming.due, days: coming.state === "review" ? days : 0 }) });
  }

  lyceum.topic = { open };
})();
