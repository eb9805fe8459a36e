"use strict";
// What helps beside a card, loaded when first asked for: read aloud, what is known of the card, its topic, a report.
(() => {
  const { study, keys } = lyceum;
  const { make, dialog } = keys;
  const say = study.words;
  const DAY = 86400000;
  const LANGUAGE = study.locale;

  /** The words of an element as they are said: no copies for the eye only, no formula source. */
  function spoken(element) {
    const copy = element.cloneNode(true);
    for (const silent of copy.querySelectorAll(".katex-html, annotation, kbd, button, .kind, .grades, .before, textarea")) silent.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /** Reads the question, or after the reveal question and answer; a second call stops. */
  function speak({ body }) {
    if (!window.speechSynthesis) return say("no_voice");
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return say("silent");
    }
    const copy = body.cloneNode(true);
    for (const choice of copy.querySelectorAll("button.choice")) choice.replaceWith(make("p", {}, choice.textContent, ". "));
    const words = new SpeechSynthesisUtterance(spoken(copy));
    words.lang = LANGUAGE;
    speechSynthesis.speak(words);
    return "";
  }

  const date = (time) => new Date(time).toLocaleString(LANGUAGE, { dateStyle: "medium", timeStyle: "short" });
  const dayOf = (number) => new Date(number * DAY).toLocaleDateString(LANGUAGE, { dateStyle: "medium", timeZone: "UTC" });
  const grade = (n) => say(["again", "hard", "good", "easy"][n - 1]);

  /** When a card comes next, in words. */
  function next(state) {
    if (state.state === "new") return "–";
    return state.state === "review" && state.day ? dayOf(state.day) : date(state.due);
  }

  async function info({ card, progress }) {
    const state = progress.card(card.key);
    const events = (await progress.log()).filter((event) => event.kind === "review" && event.card === card.key);
    const number = (value) => Number(value || 0).toLocaleString(LANGUAGE, { maximumFractionDigits: 2 });
    const facts = [
      ["info_state", say(`state_${state.state}`)],
      ["info_due", next(state)],
      ["info_stability", state.state === "new" ? "–" : say("interval_days", { n: number(state.stability) })],
      ["info_difficulty", state.state === "new" ? "–" : `${number(state.difficulty)} / 10`],
      ["info_reps", number(state.reps)],
      ["info_lapses", number(state.lapses)],
    ].flatMap(([key, value]) => [make("dt", {}, say(key)), make("dd", {}, value)]);
    const coming = progress.choices(card.key).map((choice) =>
      make("li", {}, `${grade(choice.grade)}: ${lyceum.days.spell(choice)}`));
    const history = events.map((event) => make("li", {},
      [date(event.time), grade(event.grade), event.sure === true && say("sure"), event.sure === false && say("unsure")]
        .filter(Boolean).join(" · ")));
    dialog(say("key_info"), make("dl", { class: "facts" }, ...facts),
      make("h3", {}, say("info_next")), make("ul", {}, ...coming),
      make("h3", {}, say("info_history")), history.length > 0 ? make("ol", {}, ...history) : make("p", {}, say("info_none")));
    return "";
  }

  /** All cards of the topic with their state; what is set aside can be brought back here. */
  async function overview({ progress, cards, content, fragment }) {
    const rows = await Promise.all(cards.map(async (key) => {
      const found = await content(key);
      if (!found) return undefined;
      const state = progress.card(key);
      const words = make("div", {}, fragment(found.ask));
      const what = make("small", {}, [say(state.suspended ? "suspended" : `state_${state.state}`), next(state) !== "–" && next(state),
        state.starred && "★"].filter(Boolean).join(" · "));
      const back = state.suspended && make("button", { type: "button" }, say("bring_back"));
      if (back) {
        back.addEventListener("click", async () => {
          await progress.suspend([key], false);
          what.textContent = say(`state_${state.state}`);
          back.remove();
        });
      }
      return make("li", {}, words, what, back);
    }));
    const box = dialog(say("key_overview"), make("ol", { class: "overview" }, ...rows.filter(Boolean)));
    lyceum.content.typeset(box);
    return "";
  }

  /** Opens the site's address for reports with the question filled in; without one, copies a text to send. */
  async function report({ card, fragment }) {
    const holder = make("div", {}, fragment(card.content.ask));
    const url = new URL(`#q-${card.key.slice(card.key.indexOf("#") + 1)}`, study.link(card.url)).href;
    const values = { title: document.querySelector("h1")?.textContent.trim() || document.title, url, question: spoken(holder), id: card.key };
    const address = study.report.replace(/\{(\w+)\}/g, (all, name) => (name in values ? encodeURIComponent(values[name]) : all));
    if (/^(https?|mailto):/i.test(address)) {
      if (/^http/i.test(address)) window.open(address, "_blank", "noopener");
      else location.assign(address);
      return say("report_opened");
    }
    const text = say("report_text", values);
    try {
      await navigator.clipboard.writeText(text);
      return say("report_copied");
    } catch {
      const field = make("textarea", { rows: "6", readonly: true, "aria-label": say("key_report") });
      field.value = text;
      dialog(say("key_report"), make("p", {}, say("report_by_hand")), field);
      field.select();
      return "";
    }
  }

  lyceum.aids = { speak, info, overview, report };
})();
