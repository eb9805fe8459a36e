"use strict";
// What becomes of the progress: backups, moving it to another device, the browser's storage, starting over.
(() => {
  const { make, say, time, download } = lyceum.dom;
  const PACKED = "lyceum-progress:";

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

  function fileName(what) {
    const site = lyceum.study.site.replace(/[^\p{L}\p{N}.-]+/gu, "-");
    return `${site}-${what}-${new Date().toISOString().slice(0, 10)}.json`;
  }

  async function saveBackup(progress) {
    download(fileName("progress"), "application/json", await progress.exported());
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
  function storage(progress) {
    const words = make("p", { role: "status" });
    const ask = make("button", {
      type: "button", class: "button quiet", hidden: true,
      click: async () => show(await navigator.storage.persist().catch(() => false), true)
    }, say("set_storage_ask"));
    function show(kept, asked) {
      words.textContent = say(kept ? "set_storage_kept" : asked ? "set_storage_refused" : "set_storage_may_go");
      ask.hidden = kept || asked;
    }
    if (progress.storage === "memory") words.textContent = say("pages_not_kept");
    else if (!navigator.storage?.persisted) words.textContent = say("set_storage_unknown");
    else navigator.storage.persisted().then((kept) => show(kept, false), () => show(false, true));
    return make("section", { class: "block", "aria-labelledby": "set-storage" },
      make("h2", { id: "set-storage" }, say("set_storage")), words, make("div", { class: "actions" }, ask));
  }

  /** What could not be read is kept, for someone who can. */
  async function damaged(progress) {
    const entries = await progress.damaged();
    if (entries.length === 0) return undefined;
    const text = () => JSON.stringify({ site: lyceum.study.site, damaged: entries }, null, 1);
    return make("section", { class: "block", "aria-labelledby": "set-damaged" },
      make("h2", { id: "set-damaged" }, say("set_damaged")),
      make("p", {}, say("set_damaged_why")),
      make("div", { class: "actions" }, make("button", {
        type: "button", class: "button quiet", click: () => download(fileName("damaged"), "application/json", text())
      }, say("set_damaged_get"))));
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

  lyceum.backup = { backup, storage, damaged, reset };
})();
