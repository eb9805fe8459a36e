"use strict";
// What a learner sees after the last card of a topic.
(() => {
  const { study } = lyceum;
  const { make, button } = lyceum.keys;
  const say = study.words;

  /** After the last card: what was missed and where it stands in the text, the guesses beside the answers, what comes. */
  function endScreen({ results, progress, next, passage, guesses, words }) {
    const { page } = study;
    const missed = results.filter(({ grade }) => grade === 1).sort((a, b) => Boolean(b.sure) - Boolean(a.sure));
    const item = (key) => document.getElementById(`q-${key.slice(page.length + 1)}`);
    const reread = (text) => make("a", { href: `#${passage(text)}`, class: "reread" }, say("reread"));
    const again = button("again", say(missed.length > 0 ? "retry_missed" : "retry_all"), () => {},
      { class: missed.length > 0 ? "primary" : undefined, "data-again": missed.map(({ key }) => key).join(" ") });
    const follow = document.querySelector(".pager [rel=next]");

    const misses = missed.map(({ key, sure, typed }) => {
      const found = item(key);
      const answer = found.querySelector(".answer > div");
      return make("li", { class: sure ? "contrast" : undefined },
        make("div", { class: "ask" }, lyceum.content.fragment((found.querySelector(".ask") || found).childNodes)),
        sure && make("p", { class: "verdict" }, say("sure_but_wrong")),
        make("div", { class: "compare" },
          typed && make("div", { class: "mine" }, make("h4", {}, say("your_answer")), make("p", {}, typed)),
          answer && make("div", { class: "model" }, make("h4", {}, say("model_answer")), lyceum.content.fragment(answer.childNodes))),
        reread(words(found)));
    });

    const then = guesses.filter(({ guess }) => guess).map(({ item: found, guess }) => {
      const answer = found.querySelector(".answer > div");
      const text = found.querySelector(".ask") || found;
      const nowField = make("textarea", { rows: "2", "aria-label": say("now_i_say") });
      nowField.value = progress.page(page).guesses[`${found.id.slice(2)}:after`]?.text || "";
      nowField.addEventListener("change", () =>
        progress.guess(page, `${found.id.slice(2)}:after`, { text: nowField.value.trim(), sure: true }));
      return make("li", {}, make("p", { class: "ask" }, words(text)),
        make("div", { class: "compare" },
          make("div", { class: "mine" }, make("h4", {}, say("then_i_said")),
            make("p", {}, guess.text || say("no_idea"), " ", guess.text && make("small", {}, `(${say(guess.sure ? "sure" : "unsure")})`))),
          make("div", { class: "model" }, make("h4", {}, say(answer ? "model_answer" : "now_i_say")),
            answer ? lyceum.content.fragment(answer.childNodes) : nowField)),
        reread(words(text)));
    });

    return make("div", { class: "study-end" },
      make("h3", { tabindex: "-1" }, say("done")),
      make("p", {}, say("done_count", { n: results.length, known: results.length - missed.length }), " ", next && say("done_next", { time: next })),
      missed.length > 0 && make("h4", {}, say("missed")),
      missed.length > 0 && make("ol", { class: "missed" }, ...misses),
      then.length > 0 && make("h4", {}, say("before_after")),
      then.length > 0 && make("ol", { class: "then" }, ...then),
      make("p", { class: "onward" }, again,
        study.queue && make("a", { class: "button", href: study.queue }, say("to_queue")),
        follow && make("a", { class: "button", href: follow.href }, say("next_topic")),
        make("button", { type: "button", "data-stop": true }, say("close"))));
  }

  lyceum.endScreen = endScreen;
})();
