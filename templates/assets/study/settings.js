"use strict";
// The settings page: how cards are scheduled and shown, and what becomes of the progress.
(() => {
  const { make, say, percent, factor, time, download, plain, open, failed, address } = lyceum.dom;
  const place = document.getElementById("ly-study");
  const PACKED = "lyceum-progress:";

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
    const field = row("retention", control, say("set_retention_hint") + " ", load);
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

  async function pack(text) {
    if (!window.CompressionStream) return text;
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    let letters = "";
    for (const byte of bytes) letters += String.fromCharCode(byte);
    return PACKED + btoa(letters);
  }

  async function unpack(text) {
    const packed = text.trim();
    if (!packed.startsWith(PACKED)) return packed;
    const bytes = Uint8Array.from(atob(packed.slice(PACKED.length)), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text();
  }

  function fileName() {
    return `${lyceum.study.site.replace(/[^\p{L}\p{N}.-]+/gu, "-")}-progress-${new Date().toISOString().slice(0, 10)}.json`;
  }

  async function saveBackup(progress) {
    download(fileName(), "application/json", await progress.exported());
  }

  function backup(progress) {
    const last = make("p", { class: "hint" });
    const news = make("p", { role: "status" });
    const text = make("textarea", { id: "set-text", rows: 4, spellcheck: "false", autocomplete: "off", "aria-describedby": "set-text-hint" });
    const file = make("input", { type: "file", id: "set-file", accept: ".json,application/json,text/plain" });
    const showLast = () => {
      last.textContent = progress.backup.last
        ? say("set_backup_last", { time: time(progress.backup.last) })
        : say("set_backup_never");
      last.classList.toggle("due", progress.backup.due);
    };

    async function merge(read) {
      try {
        const { added, known, damaged, problem } = await progress.merge(await unpack(await read()));
        news.textContent = problem ? say("set_merge_failed") : say("set_merged", { added, known, damaged });
      } catch {
        news.textContent = say("set_merge_failed");
      }
    }

    async function copy() {
      text.value = await pack(await progress.exported());
      text.select();
      let copied = false;
      try {
        await navigator.clipboard.writeText(text.value);
        copied = true;
      } catch {
        // refused or absent: the text stands selected in the box
      }
      news.textContent = say(copied ? "set_copied" : "set_copy_yourself");
      showLast();
    }

    file.addEventListener("change", async () => {
      if (file.files.length === 0) return;
      await merge(() => file.files[0].text());
      file.value = "";
    });
    showLast();
    return make("section", { class: "block", "aria-labelledby": "set-backup" },
      make("h2", { id: "set-backup" }, say("set_backup")),
      make("p", {}, say("set_backup_why")),
      last,
      make("div", { class: "actions" },
        make("button", { type: "button", class: "button", click: () => saveBackup(progress).then(showLast) }, say("set_download")),
        make("label", { class: "file" }, make("span", {}, say("set_import")), file)),
      make("details", {},
        make("summary", {}, say("set_move")),
        make("label", { for: text.id }, say("set_move_text")),
        text,
        make("p", { class: "hint", id: "set-text-hint" }, say("set_move_hint")),
        make("div", { class: "actions" },
          make("button", { type: "button", class: "button quiet", click: copy }, say("set_move_copy")),
          make("button", { type: "button", class: "button quiet", click: () => merge(async () => text.value) }, say("set_move_paste")))),
      news);
  }

  /** Whether the browser may throw the progress away when space is short. */
  function storage() {
    const words = make("p", { role: "status" });
    const ask = make("button", {
      type: "button", class: "button quiet", hidden: true,
      click: async () => show(await navigator.storage.persist().catch(() => false), true)
    }, say("set_storage_ask"));
    function show(kept, asked) {
      words.textContent = say(kept ? "set_storage_kept" : asked ? "set_storage_refused" : "set_storage_may_go");
      ask.hidden = kept || asked;
    }
    if (!navigator.storage?.persisted) words.textContent = say("set_storage_unknown");
    else navigator.storage.persisted().then((kept) => show(kept, false), () => show(false, true));
    return make("section", { class: "block", "aria-labelledby": "set-storage" },
      make("h2", { id: "set-storage" }, say("set_storage")), words, make("div", { class: "actions" }, ask));
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

  function reset(progress) {
    const dialog = make("dialog", { "aria-labelledby": "set-reset-title", "aria-describedby": "set-reset-text" },
      make("h2", { id: "set-reset-title" }, say("set_reset_sure")),
      make("p", { id: "set-reset-text" }, say("set_reset_text")),
      make("div", { class: "actions" },
        make("button", { type: "button", class: "button", autofocus: true, click: () => saveBackup(progress) }, say("set_reset_backup")),
        make("button", { type: "button", class: "button quiet danger", click: erase }, say("set_reset_do")),
        make("button", { type: "button", class: "button quiet", click: () => dialog.close() }, say("set_cancel"))));
    async function erase() {
      await progress.reset();
      location.reload();
    }
    return make("section", { class: "block", "aria-labelledby": "set-reset" },
      make("h2", { id: "set-reset" }, say("set_reset")),
      make("p", {}, say("set_reset_why")),
      make("div", { class: "actions" },
        make("button", { type: "button", class: "button quiet danger", click: () => dialog.showModal() }, say("set_reset_open"))),
      dialog);
  }

  async function show() {
    const { progress, index } = await open();
    place.replaceChildren(
      make("form", { submit: (event) => event.preventDefault() }, scheduling(progress), handling(progress)),
      backup(progress), suspended(progress, index), storage(), reset(progress));
  }

  show().catch((error) => failed(place, error));
})();
