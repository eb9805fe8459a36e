"use strict";
// The settings page: how cards are scheduled and shown. What becomes of the progress is in backup.js.
(() => {
  const { make, say, percent, factor, plain, open, failed, address, space } = lyceum.dom;
  const place = document.getElementById("ly-study");

  /** One setting with its label and a line of help; note says what became of a change. */
  function row(name, control, ...help) {
    control.id = "set-" + name;
    const hint = help.length > 0 && make("p", { class: "hint", id: control.id + "-hint" }, ...help);
    if (hint) control.setAttribute("aria-describedby", hint.id);
    const label = make("label", { for: control.id }, say("set_" + name));
    return control.type === "checkbox"
      ? make("div", { class: "field check" }, control, label, hint)
      : make("div", { class: "field" }, label, control, hint);
  }

  /** Settings that belong together, and the place that says "saved". */
  function group(name, ...rows) {
    return make("fieldset", {}, make("legend", {}, say("set_" + name)), ...rows, make("p", { role: "status", class: "hint" }));
  }

  const status = (control, words) => {
    control.closest("fieldset").querySelector("[role=status]").textContent = words;
  };

  /** Keeps the setting, if its value can be. */
  async function save(progress, control, values) {
    control.removeAttribute("aria-invalid");
    if (!values || !control.checkValidity()) {
      control.setAttribute("aria-invalid", "true");
      status(control, say("set_invalid", { what: control.labels[0].textContent }));
      return;
    }
    await progress.configure(values);
    status(control, say("set_saved"));
  }

  function amount(progress, name, min, max) {
    const control = make("input", {
      type: "number", min, max, step: 1, required: true, inputmode: "numeric", value: progress.settings[name],
      change: () => save(progress, control, { [name]: control.valueAsNumber })
    });
    return control;
  }

  function tick(progress, name) {
    const control = make("input", {
      type: "checkbox", checked: progress.settings[name],
      change: () => save(progress, control, { [name]: control.checked })
    });
    return control;
  }

  /** Waiting times in minutes, as "1 10". */
  function steps(progress, name) {
    const control = make("input", {
      type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false", value: progress.settings[name].join(" "),
      change: () => {
        const values = control.value.split(/[\s,;，、；]+/).filter(Boolean).map(Number);
        const fits = values.length <= 10 && values.every((value) => value > 0 && value <= 1440);
        save(progress, control, fits && { [name]: values });
      }
    });
    return control;
  }

  /** How much more often than at 90 % a card comes back. */
  function workload(retention) {
    const days = (share) => lyceum.fsrs.interval(1000, share);
    const times = days(0.9) / days(retention);
    if (times === 1) return say("set_retention_same", { percent: percent(0.9) });
    return say(times >= 1 ? "set_retention_more" : "set_retention_less",
      { n: factor(times >= 1 ? times : 1 / times), percent: percent(0.9) });
  }

  function retention(progress) {
    const value = make("output", { for: "set-retention" });
    const load = make("span", {});
    const show = () => {
      value.textContent = percent(control.valueAsNumber);
      control.setAttribute("aria-valuetext", value.textContent);
      load.textContent = workload(control.valueAsNumber);
    };
    const control = make("input", {
      type: "range", min: 0.7, max: 0.97, step: 0.01, value: progress.settings.retention,
      input: show,
      change: () => save(progress, control, { retention: control.valueAsNumber })
    });
    const field = row("retention", control, say("set_retention_hint") + space, load);
    field.querySelector("label").append(" ", value);
    show();
    return field;
  }

  function rollover(progress) {
    const hour = (hours) => String(hours).padStart(2, "0") + ":00";
    const control = make("select", { change: () => save(progress, control, { rollover: Number(control.value) }) },
      ...Array.from({ length: 24 }, (ignored, hours) =>
        make("option", { value: hours, selected: hours === progress.settings.rollover }, hour(hours))));
    return control;
  }

  function examDate(progress) {
    const control = make("input", {
      type: "date", value: progress.settings.examDate,
      change: () => save(progress, control, { examDate: control.value })
    });
    return control;
  }

  function scheduling(progress) {
    return group("scheduling",
      retention(progress),
      row("new_per_day", amount(progress, "newPerDay", 0, 9999), say("set_new_per_day_hint")),
      row("reviews_per_day", amount(progress, "reviewsPerDay", 0, 9999)),
      row("exam_date", examDate(progress), say("set_exam_date_hint")),
      row("learning_steps", steps(progress, "learningSteps"), say("set_steps_hint")),
      row("relearning_steps", steps(progress, "relearningSteps")),
      row("rollover", rollover(progress), say("set_rollover_hint")),
      row("leech_at", amount(progress, "leechAt", 0, 99), say("set_leech_at_hint")));
  }

  function handling(progress) {
    return group("handling",
      row("two_buttons", tick(progress, "twoButtons"), say("set_two_buttons_hint")),
      row("keys", tick(progress, "keys"), say("set_keys_hint")),
      row("plain", tick(progress, "plain"), say("set_plain_hint")));
  }

  function suspended(progress, index) {
    const list = make("ul", { class: "rows" });
    const none = make("p", { class: "quiet", tabindex: -1 }, say("set_suspended_none"));
    const check = () => {
      none.hidden = list.children.length > 0;
      list.hidden = !none.hidden;
    };
    for (const topic of index.topics) {
      for (const id of topic.cards) {
        const key = topic.url + "#" + id;
        if (!progress.card(key).suspended) continue;
        const link = make("a", { href: address(key) }, topic.title);
        const entry = make("li", {}, link, make("button", {
          type: "button", class: "button quiet",
          click: async () => {
            await progress.suspend([key], false);
            const next = entry.nextElementSibling || entry.previousElementSibling;
            entry.remove();
            check();
            (next ? next.querySelector("button") : none).focus();
          }
        }, say("set_resume"), make("span", { class: "unseen" }, " ", topic.title)));
        list.append(entry);
        lyceum.study.content(key).then((content) => {
          link.textContent = plain(content.ask);
          link.after(make("span", { class: "hint" }, topic.title));
        }, () => {});
      }
    }
    check();
    return make("section", { class: "block", "aria-labelledby": "set-suspended" },
      make("h2", { id: "set-suspended" }, say("set_suspended")), none, list);
  }

  async function show() {
    const { progress, index } = await open("backup");
    const { backup, storage, damaged, reset } = lyceum.backup;
    place.replaceChildren(
      make("form", { submit: (event) => event.preventDefault() }, scheduling(progress), handling(progress)),
      ...[backup(progress), suspended(progress, index), storage(progress), await damaged(progress), reset(progress)].filter(Boolean));
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  show().catch((error) => failed(place, error));
})();
