"use strict";
// One card after the other: try to recall, say how sure, look, compare, grade. The topic page and the due queue use it.
(() => {
  const { study, keys } = lyceum;
  const { fragment, typeset } = lyceum.content;
  const { make, button } = keys;
  const say = study.words;
  const GRADES = ["again", "hard", "good", "easy"];
  const LONGEST = 600; // seconds; who takes longer has left the desk

  /** The part of a key point that is shown: to its colon, else some words; the rest is to be recalled. */
  function beginning(whole) {
    const text = whole.textContent;
    const colon = text.search(/[:：]/) + 1;
    let room = colon > text.length * 0.08 && colon < text.length * 0.6 ? colon : Math.ceil(text.length * 0.35);
    const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    const late = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const atom = node.parentElement?.closest(".math, code");
      const { length } = node.data;
      if (room <= 0) late.push(atom || node);
      else if (length > room && !atom) node.data = cut(node.data, room);
      room -= length;
    }
    for (const node of late) node.remove();
    return whole;
  }

  /** Some words of a text; Chinese has no gaps between words to cut at. */
  function cut(text, room) {
    const end = text.slice(room).search(/\s|[\u3400-\u9fff]|$/);
    return `${text.slice(0, room + end).trimEnd()} …`;
  }

  /**
   * A session with the cards of a queue. content(key) resolves to {kind, ask, options, right, answer, answerLabel}, and may
   * add base (for relative addresses) and source (where the matter is explained). topic(url) gives the keys of a topic's
   * cards. A queue that has graded(key, grade) is told each grade, and without one when it was undone. done(results) is called after the last card with [{key, grade, sure, typed, choice}], each card's first try.
   */
  function session({ place, queue, progress, content, done, topic = topicCards }) {
    const given = []; // [{key, grade, sure, typed, choice}], the latest last
    const taken = []; // what was undone of it
    const skipped = new Set();
    const status = make("p", { role: "status", class: "unseen" });
    const left = make("p", { class: "left" });
    const bar = make("progress", { "aria-label": say("progress") });
    const body = make("article", { class: "study-question", "aria-label": say("card") });
    const note = make("p", { class: "study-note", hidden: true });
    const tools = make("div", { class: "tools", role: "group", "aria-label": say("tools") });
    let card; // what is asked: {key, topic, content, side, sure, choice, since, field}
    let turn = 0; // counts the calls of ask(): a card that comes late is not shown over a later one
    let busy = false;
    let over = false;

    /** An act that takes the card away: until the next one is there, no other does. */
    const alone = (act) => async (...values) => {
      if (busy) return;
      busy = true;
      try {
        await act(...values);
      } finally {
        busy = false;
      }
    };

    function announce(words) {
      status.textContent = words;
    }

    function count() {
      const counts = queue.counts();
      const open = counts.fresh + counts.learning + counts.due;
      left.textContent = say("left", { n: open });
      bar.max = given.length + open || 1;
      bar.value = given.length;
    }

    /** Asks a card: the named one, or the queue's next. */
    async function ask(item) {
      const own = ++turn;
      queue.refresh?.();
      const next = item || queue.next();
      if (!next || skipped.has(next.key)) return finish();
      const url = next.key.slice(0, next.key.indexOf("#"));
      let found;
      try {
        found = await content(next.key);
      } catch (error) {
        if (own === turn && !over) drawFailure({ key: next.key, url, content: {} }, error);
        return undefined;
      }
      if (own !== turn || over) return undefined;
      if (!found) {
        skipped.add(next.key);
        return ask();
      }
      const base = found.base || study.link(url);
      card = { key: next.key, url, content: found, base, side: "ask", since: Date.now() };
      if (found.kind === "keypoint") card.title = found.title || (await study.index()).topics.find((each) => each.url === url)?.title;
      drawQuestion();
      count();
      return undefined;
    }

    /** Says that a card could not be loaded, and lets the reader try again. */
    function drawFailure(missing, error) {
      card = missing;
      const again = button("reveal", say("continue"), () => ask(), { class: "primary" });
      put("failed", [make("p", { class: "notice warning", role: "alert" }, say("pages_failed", { error: String(error) })),
        make("div", { class: "before" }, again)]);
      again.focus({ preventScroll: true });
    }

    function drawQuestion() {
      const { content: found } = card;
      const ask = question();
      const parts = [stateLine(), ask];
      card.choices = (found.options || []).map((option, i) => choice(option, i));
      if (card.choices.length > 0) {
        parts.push(make("div", { class: "choices", role: "group", "aria-label": say("choices") }, ...card.choices));
      } else {
        card.field = make("textarea", { rows: "2", "aria-keyshortcuts": "T" });
        parts.push(make("label", { class: "own" }, make("span", {}, say("own_answer"), " ", make("kbd", { "aria-hidden": "true" }, "t")), card.field));
      }
      card.confidence = [true, false].map((sure) =>
        button(sure ? "sure" : "unsure", say(sure ? "sure" : "unsure"), () => setSure(sure), { "aria-pressed": "false" }));
      card.reveal = button("reveal", say("show_answer"), reveal, { class: "primary" });
      parts.push(make("div", { class: "before" },
        make("div", { class: "confidence", role: "group", "aria-label": say("how_sure") }, ...card.confidence), card.reveal));
      put("ask", parts);
      ask.focus({ preventScroll: true });
      keepInSight();
    }

    /** What is asked. Of a key point the beginning is, and its whole is the answer. */
    function question() {
      const words = fragment(card.content.ask, card.base);
      if (card.content.kind !== "keypoint") return make("div", { class: "ask", tabindex: "-1" }, words);
      return make("div", { class: "ask", tabindex: "-1" }, make("p", { class: "quiet" }, say("keypoint_ask", { title: card.title || "" })),
        beginning(words));
    }

    function stateLine() {
      const state = progress.card(card.key);
      return make("p", { class: "kind" }, say(`state_${state.state}`), state.starred && " ★");
    }

    function choice(option, i) {
      const mark = /\w/.test(option.label || "") ? option.label : `${i + 1}`;
      const made = make("button", { type: "button", class: "choice", "aria-pressed": "false", "aria-keyshortcuts": `${i + 1}` },
        make("span", { class: "mark" }, mark), make("span", { class: "words" }, fragment(option.html, card.base)));
      made.addEventListener("click", () => choose(i));
      return made;
    }

    function choose(i) {
      if (card.side !== "ask" || !card.choices[i]) return;
      card.choice = i;
      card.choices.forEach((other, n) => other.setAttribute("aria-pressed", n === i));
      card.reveal.focus({ preventScroll: true });
    }

    function setSure(sure) {
      if (card.side !== "ask") return;
      card.sure = card.sure === sure ? undefined : sure;
      card.confidence.forEach((one, n) => one.setAttribute("aria-pressed", card.sure === (n === 0)));
      card.reveal.focus({ preventScroll: true });
    }

    /** Right, wrong, or undefined where the page does not name the right choice or the reader chose none. */
    function verdict() {
      const right = card.content.right || [];
      return card.choice === undefined || right.length === 0 ? undefined : right.includes(card.choice);
    }

    function reveal() {
      if (card.side !== "ask") return;
      card.seconds = Math.min(LONGEST, (Date.now() - card.since) / 1000);
      card.typed = card.field?.value.trim() || "";
      const wrong = verdict() === false;
      const answer = answerBox();
      put("answer", [stateLine(), question(), markedChoices(),
        make("div", { class: card.sure && wrong ? "compare contrast" : "compare" },
          card.sure && wrong && make("p", { class: "verdict" }, say("sure_but_wrong")), ownBox(), answer), grades(wrong)]);
      answer.focus({ preventScroll: true });
      keepInSight();
      announce([say("answer_shown"), verdict() !== undefined && say(wrong ? "choice_wrong" : "choice_right")].filter(Boolean).join(" "));
    }

    function answerBox() {
      const id = "ly-model-answer";
      return make("div", { class: "model", tabindex: "-1", role: "group", "aria-labelledby": id },
        make("h3", { id }, say("model_answer")), make("div", {}, fragment(card.content.kind === "keypoint" ? card.content.ask : card.content.answer || "", card.base)));
    }

    function ownBox() {
      if (!card.typed) return undefined;
      return make("div", { class: "mine" }, make("h3", {}, say("your_answer")), make("p", {}, card.typed));
    }

    function markedChoices() {
      const right = card.content.right || [];
      if (card.choices.length === 0) return undefined;
      const marked = card.choices.map((_, i) => {
        const option = card.content.options[i];
        const isRight = right.includes(i);
        const mine = i === card.choice;
        const words = [mine && say("your_choice"), isRight && say("right_choice")].filter(Boolean).join(" · ");
        return make("li", { class: isRight ? "choice right" : mine && right.length > 0 ? "choice wrong" : "choice" },
          make("span", { class: "mark" }, option.label || `${i + 1}`),
          make("span", { class: "words" }, fragment(option.html, card.base)), words && make("strong", {}, words));
      });
      return make("ul", { class: "choices" }, ...marked);
    }

    function grades(wrong) {
      const best = wrong ? 1 : 3;
      card.suggested = best;
      const made = progress.choices(card.key).map((choice) => {
        const words = `${say(GRADES[choice.grade - 1])}`;
        const one = button(`${choice.grade}`, words, () => grade(choice.grade),
          { class: choice.grade === best ? "grade primary" : "grade", "data-grade": choice.grade });
        one.append(make("small", {}, lyceum.days.spell(choice)));
        return one;
      });
      card.grades = made.map((one) => Number(one.dataset.grade));
      return make("div", { class: "grades", role: "group", "aria-label": say("how_well") }, ...made);
    }

    const grade = alone(async (n) => {
      if (card.side !== "answer" || !card.grades.includes(n)) return;
      const { key, sure, typed, choice: chosen, seconds } = card;
      await progress.grade(key, n, { seconds, typed: typed || undefined, sure });
      given.push({ key, grade: n, sure, typed, choice: chosen });
      taken.length = 0;
      queue.graded?.(key, n);
      const state = progress.card(key);
      announce(say("graded", { grade: say(GRADES[n - 1]) }));
      show(progress.storage === "memory" ? say("pages_not_kept") : state.leech && n === 1 ? say("leech") : "");
      if (n === 1 && sure && verdict() === undefined) contrast();
      else await ask();
    });

    /** Sure and yet wrong: such errors are corrected best when they surprise, so the card stays for one more look. */
    function contrast() {
      const answer = answerBox();
      const on = button("reveal", say("continue"), () => ask(), { class: "primary" });
      put("contrast", [question(),
        make("div", { class: "compare contrast" }, make("p", { class: "verdict" }, say("sure_but_wrong")), ownBox(), answer),
        make("div", { class: "before" }, on)]);
      answer.focus({ preventScroll: true });
      announce(say("sure_but_wrong"));
    }

    function put(side, parts) {
      card.side = side;
      body.dataset.side = side;
      body.replaceChildren(...parts.filter(Boolean));
      typeset(body);
    }

    const barHeight = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

    function keepInSight() {
      const box = place.getBoundingClientRect();
      const top = barHeight();
      if (box.top < top || box.top > innerHeight * 0.6 || box.bottom > innerHeight) place.scrollIntoView({ block: "start" });
    }

    /** Runs an act of the keyboard; who has left the card, to read the passage, first comes back to it. */
    const inSight = (run) => (n) => {
      const box = place.getBoundingClientRect();
      if (box.bottom > barHeight() && box.top < innerHeight) return run(n);
      place.scrollIntoView({ block: "start" });
      [...body.querySelectorAll("[tabindex]")].at(-1)?.focus({ preventScroll: true });
      return true;
    };

    function show(words) {
      note.textContent = words;
      note.hidden = !words;
    }

    /** Moves the latest grade of a card that this session gave from one of the two lists to the other. */
    function move(key, from, to) {
      const last = from.findLastIndex((one) => one.key === key);
      if (last >= 0) to.push(...from.splice(last, 1));
      return last >= 0;
    }

    const undo = alone(async () => {
      const undone = await progress.undo();
      const key = undone?.keys?.[0];
      announce(say(undone ? "undone" : "nothing_undone"));
      show("");
      if (!undone) return;
      if (undone.kind === "review") {
        move(key, given, taken);
        queue.graded?.(key);
      }
      await ask(key && { key });
    });

    const redo = alone(async () => {
      const again = await progress.redo();
      announce(say(again ? "redone" : "nothing_undone"));
      const key = again?.keys[0];
      if (again?.kind === "review" && move(key, taken, given)) queue.graded?.(key, given.at(-1).grade);
      if (again) await ask();
    });

    const change = (act, words) => alone(async () => {
      await act();
      announce(say(words));
      await ask();
    });
    const siblings = () => topic(card.url);
    const acts = {
      place,
      undo,
      redo,
      bury: change(() => progress.bury([card.key]), "buried"),
      bury_topic: change(async () => progress.bury(await siblings()), "buried"),
      suspend: change(() => progress.suspend([card.key], true), "suspended"),
      suspend_topic: change(async () => progress.suspend(await siblings(), true), "suspended"),
      star: async () => {
        const starred = !progress.card(card.key).starred;
        await progress.star(card.key, starred);
        announce(say(starred ? "starred" : "unstarred"));
        body.querySelector(".kind")?.replaceWith(stateLine());
      },
      source: () => {
        const source = card.content.source || `${study.link(card.url)}#q-${card.key.slice(card.key.indexOf("#") + 1)}`;
        location.assign(source);
      },
      speak: aid("speak"),
      info: aid("info"),
      overview: aid("overview"),
      report: aid("report"),
    };
    const keysOnly = {
      reveal: inSight(() => {
        if (card.side === "ask") reveal();
        else if (card.side === "answer") grade(card.suggested);
        else ask();
      }),
      digit: inSight((n) => (card.side === "ask" ? choose(n - 1) : grade(n))),
      sure: () => setSure(true),
      unsure: () => setSure(false),
      type: () => card.field?.isConnected && card.field.focus(),
      leave: () => document.activeElement === card.field && card.reveal.focus({ preventScroll: true }),
    };

    function aid(name) {
      return async () => {
        await study.load("aids");
        const words = await lyceum.aids[name]({ card, body, progress, cards: await siblings(), content, fragment });
        if (words) announce(words);
      };
    }

    function drawTools() {
      const made = (act) => button(act, say(`key_${act}`), () => acts[act]());
      const rest = make("details", { class: "rest" }, make("summary", {}, say("more")),
        make("div", {}, ...["redo", "bury", "bury_topic", "suspend", "suspend_topic", "overview", "report"].map(made),
          button("help", say("keys"), keys.help)));
      rest.addEventListener("click", (event) => {
        if (event.target.closest("button")) rest.open = false;
      });
      tools.append(...["undo", "star", "speak", "info", "source"].map(made), rest);
    }

    function finish() {
      if (over) return;
      end();
      const seen = new Set();
      done?.(given.filter(({ key }) => !seen.has(key) && seen.add(key)));
    }

    function end() {
      over = true;
      remove();
      unsubscribe();
      window.speechSynthesis?.cancel();
    }

    // Another tab went on: what was graded there is not asked here again.
    const unsubscribe = progress.subscribe(({ kind, keys: changed }) => {
      if (busy || over || !card) return;
      if (kind === "review" && changed.includes(card.key) && card.side === "ask" && !card.field?.value) {
        queue.graded?.(card.key, 3);
        ask();
      } else count();
    });
    const remove = keys.layer(Object.fromEntries(Object.entries({ ...acts, ...keysOnly }).map(([act, run]) =>
      [act, typeof run === "function" ? (n) => (over || !card ? false : run(n)) : run])));
    drawTools();
    place.classList.add("study-card");
    place.replaceChildren(make("div", { class: "session-head" }, left, bar), body, note, tools, status);
    ask();
    return { end };
  }

  async function topicCards(url) {
    const entry = (await study.index()).topics.find((topic) => topic.url === url);
    return entry ? entry.cards.map((id) => `${url}#${id}`) : [];
  }

  lyceum.card = { session };
})();
