"use strict";
// English words without their endings, after Martin Porter's second algorithm. Two words with the same stem are forms of one.
window.lyceumStem = (() => {
  const fixed = {
    skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli",
    early: "earli", only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas",
    cosmos: "cosmos", bias: "bias", andes: "andes",
  };
  const kept = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
  const second = {
    tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize", ational: "ate",
    ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous", ousness: "ous",
    iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble", ogi: "og", fulli: "ful", lessli: "less", li: "",
  };
  const third = {
    tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "", ative: "",
  };
  const fourth = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;
  const shortEnd = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

  const region = (word, from) => {
    const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  };
  const ending = (word, table) => {
    for (let i = Math.max(0, word.length - 7); i < word.length; i++) {
      if (Object.hasOwn(table, word.slice(i))) return i;
    }
    return word.length;
  };

  function first(word, r1) {
    let w = word;
    if (/sses$/.test(w)) w = w.slice(0, -2);
    else if (/(?:ied|ies)$/.test(w)) w = w.slice(0, w.length > 4 ? -2 : -1);
    else if (/[aeiouy].+s$/.test(w) && !/(?:us|ss)$/.test(w)) w = w.slice(0, -1);
    if (kept.test(w)) return w;
    const eed = /eed(?:ly)?$/.exec(w);
    if (eed) {
      if (eed.index >= r1) w = w.slice(0, eed.index) + "ee";
    } else {
      const past = /(?:ed|ing)(?:ly)?$/.exec(w);
      if (past && /[aeiouy]/.test(w.slice(0, past.index))) {
        w = w.slice(0, past.index);
        if (/(?:at|bl|iz)$/.test(w)) w += "e";
        else if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) w = w.slice(0, -1);
        else if (r1 >= w.length && shortEnd.test(w)) w += "e";
      }
    }
    return w.replace(/(.[^aeiouy])[yY]$/, "$1i");
  }

  return (word) => {
    if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
    if (Object.hasOwn(fixed, word)) return fixed[word];
    // "regularise" and "regularize" are one word.
    let w = word.replace(/is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, "iz").replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const special = /^(?:gener|commun|arsen)/.exec(w);
    const r1 = special ? special[0].length : region(w, 0);
    const r2 = region(w, r1);
    w = first(w, r1);
    if (kept.test(w)) return w;

    let at = ending(w, second);
    let end = w.slice(at);
    if (end && at >= r1 && (end !== "ogi" || w[at - 1] === "l") && (end !== "li" || /[cdeghkmnrt]/.test(w[at - 1]))) {
      w = w.slice(0, at) + second[end];
    }
    at = ending(w, third);
    end = w.slice(at);
    if (end && at >= (end === "ative" ? r2 : r1)) w = w.slice(0, at) + third[end];
    const last = fourth.exec(w);
    if (last && last.index >= r2 && (last[0] !== "ion" || /[st]/.test(w[last.index - 1]))) w = w.slice(0, last.index);
    const e = w.length - 1;
    if (w[e] === "e" && (e >= r2 || (e >= r1 && !shortEnd.test(w.slice(0, e))))) w = w.slice(0, e);
    else if (/ll$/.test(w) && e >= r2) w = w.slice(0, e);
    return w.toLowerCase();
  };
})();
