"use strict";
// Cuts text into the words it is found by, exactly as the index was made (see WordScanner in Lyceum's source).
window.lyceumWords = (() => {
  const longest = 24;
  const letter = /[\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{Mn}\p{Mc}\p{N}]/u;
  // Scripts that do not part words by spaces.
  const gram = new RegExp("[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005\\u3007\\u3041-\\u30fa\\u30fc-\\u30ff"
    + "\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]", "u");
  const NONE = 0, LETTER = 1, GRAM = 2;

  const sort = (c) => {
    if (c < "\u0080") return /[a-z0-9]/i.test(c) ? LETTER : NONE;
    return gram.test(c) ? GRAM : letter.test(c) ? LETTER : NONE;
  };
  const fold = (run) => (/^[\0-\x7f]*$/.test(run) ? run : run.normalize("NFKD").replace(/\p{Mn}/gu, ""))
    .toLowerCase().slice(0, longest);

  /** Gives each word with its place: found(word, start, end, isGram, isLastOfRun). */
  function scan(text, found) {
    let i = 0;
    while (i < text.length) {
      const start = i;
      const kind = sort(String.fromCodePoint(text.codePointAt(i)));
      const ends = [];
      do {
        i += text.codePointAt(i) > 0xffff ? 2 : 1;
        ends.push(i);
      } while (i < text.length && sort(String.fromCodePoint(text.codePointAt(i))) === kind);
      if (kind === LETTER) {
        const word = fold(text.slice(start, i));
        if (!word) continue;
        const tail = /^[+#]{1,2}/.exec(text.slice(i, i + 2));
        found(word, start, i, false, !tail);
        if (tail) found((word + tail[0]).slice(0, longest), start, i + tail[0].length, false, true);
      } else if (kind === GRAM) {
        let from = start;
        ends.forEach((end, n) => {
          const last = n === ends.length - 1;
          const to = last ? end : ends[n + 1];
          found(text.slice(from, to), from, to, true, last);
          from = end;
        });
      }
    }
  }
  return { scan };
})();
