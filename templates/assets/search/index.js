"use strict";
// Asks the index: small scripts beside the search page, each of which hands over one text. Works from a file system.
window.lyceumSearch = (() => {
  const { scan } = window.lyceumWords;
  const stem = window.lyceumStem;
  const times = [0, 1, 2, 3.5, 6, 10];
  const base = 46;
  const digit = new Map([...Array(94)].map((_, i) => String.fromCharCode(33 + i))
    .filter((c) => c !== '"' && c !== "\\").map((c, i) => [c, i]));
  const mostShards = 3;
  const mostForms = 48;
  const mostSpellings = 9;
  const greek = new Map("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega"
    .split(" ").map((name, i) => [name, String.fromCharCode(0x3b1 + i + (i > 16))])); // beside the sigma at the end of words

  const waiting = new Map();
  const arrived = new Map();
  let head;

  function take(name, data) {
    if (name === "head") head = opened(data);
    else arrived.set(name, data);
  }

  function opened(data) {
    const list = (text) => (text ? text.split("\t") : []);
    const lengths = [...data.lengths].map((c) => 2 ** (digit.get(c) / 3));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
    return {
      ...data, words: list(data.words), reversed: list(data.reversed), variants: variants(data.variants || ""), lengths, mean,
    };
  }

  /** The ways in which the other Chinese script writes a character, of those that are in the index. */
  function variants(groups) {
    const others = new Map();
    for (const group of groups.split(" ")) {
      const [here, elsewhere = ""] = group.split("-");
      for (const c of here + elsewhere) {
        others.set(c, [...(others.get(c) || []), ...[...here].filter((other) => other !== c)]);
      }
    }
    return others;
  }

  function script(name) {
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((done, fail) => {
        const node = document.createElement("script");
        node.src = `${window.lyceumSearchData}${name}.js?${head.version}`;
        node.onload = () => {
          node.remove();
          done(arrived.get(name));
          arrived.delete(name);
        };
        node.onerror = () => {
          waiting.delete(name);
          fail(new Error(name));
        };
        document.head.append(node);
      }));
    }
    return waiting.get(name);
  }

  // ------------------------------------------------------------ words

  /** The entries of a shard as [word, value]. */
  const unpacked = new Map();
  async function entries(name) {
    if (!unpacked.has(name)) {
      let last = "";
      unpacked.set(name, (await inflated(await script(name))).split("\t").map((entry) => {
        const space = entry.indexOf(" ");
        const word = last.slice(0, digit.get(entry[0])) + entry.slice(1, space < 0 ? undefined : space);
        last = word;
        return [word, space < 0 ? "" : entry.slice(space + 1)];
      }));
    }
    return unpacked.get(name);
  }

  /** The last shard that may hold a word. */
  function place(starts, word) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= word) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** All entries whose word begins so; of a wide range those around a certain word. */
  async function range(letter, starts, beginning, around) {
    if (!starts.length) return [];
    const middle = place(starts, around);
    const from = Math.max(place(starts, beginning), middle - mostShards + 2);
    const to = Math.min(place(starts, beginning + "\uffff"), from + mostShards - 1);
    const names = [];
    for (let i = from; i <= to; i++) names.push(letter + i);
    return (await Promise.all(names.map(entries))).flat().filter(([word]) => word.startsWith(beginning));
  }

  /** A list of pages: pages[], weights[], and how many pages have the word. */
  function postings(value) {
    const [list, total] = value.split(" ");
    const found = [];
    let i = 0;
    const number = (text) => {
      let sum = 0;
      let unit = 1;
      for (;;) {
        const d = digit.get(text[i++]);
        if (d < base) return sum + d * unit;
        sum += (d - base) * unit;
        unit *= base;
      }
    };
    let page = -1;
    while (i < list.length) {
      const step = number(list);
      page += (step >> 1) + 1;
      found.push([page, step & 1 ? number(list) : 1]);
    }
    i = 0;
    return { found, total: total ? number(total) : found.length };
  }

  /** Whether two different words are one slip apart: a letter too few, too many, wrong, or two exchanged. */
  function isSlip(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    let j = 0;
    while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
    const restA = a.slice(i, a.length - j);
    const restB = b.slice(i, b.length - j);
    return Math.max(restA.length, restB.length) <= 1
      || (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]);
  }

  const english = () => /^en\b/i.test(head.language);
  /** Outside of English two words are taken for forms of one when all but their last letters are the same. */
  const related = (a, b) => {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    return i >= 4 && i >= 0.7 * Math.max(a.length, b.length);
  };

  /** How well a word of the index is what was asked for, from 0 to 1. */
  function likeness(word, asked, askedStem, beginnings) {
    if (word === asked) return 1;
    if (english() ? stem(word) === askedStem : related(word, asked)) return 0.85;
    if (beginnings && word.startsWith(asked)) return 0.3 + 0.4 * (asked.length / word.length);
    return 0;
  }

  async function formsOf(asked) {
    const askedStem = english() ? stem(asked) : asked;
    const root = english() ? askedStem.replace(/[ei]$/, "") : asked.slice(0, Math.max(4, Math.ceil(asked.length * 0.7)));
    const beginning = root.length > 2 && asked.startsWith(root) ? root : asked;
    const near = await range("w", head.words, beginning, asked);
    const forms = near.map(([word, value]) => ({ word, value, quality: likeness(word, asked, askedStem, true) }))
      .filter((form) => form.quality > 0)
      .sort((a, b) => b.quality - a.quality).slice(0, mostForms);
    if (greek.has(asked)) forms.push(...(await exact(greek.get(asked))).map(([word, value]) => ({ word, value, quality: 1 })));
    const meant = forms.some(({ word }) => word.startsWith(asked) || greek.has(asked));
    if (meant || asked.length < 4 || /\d/.test(asked)) return forms;
    return [...forms, ...(await slips(asked)).filter((slip) => !forms.some(({ word }) => word === slip.word))];
  }

  /** Words one slip away. Half of each is as it was written: looked for by its beginning, and backwards by its end. */
  async function slips(asked) {
    const half = asked.length >> 1;
    const backwards = [...asked].reverse().join("");
    const beginning = asked.slice(0, half);
    const end = backwards.slice(0, asked.length - half - (asked.length > 5 ? 1 : 0));
    const [front, back] = await Promise.all([
      range("w", head.words, beginning, asked),
      range("r", head.reversed, end, backwards),
    ]);
    const words = new Map(front.filter(([word]) => isSlip(word, asked)));
    const behind = back.map(([word]) => [...word].reverse().join("")).filter((word) => isSlip(word, asked));
    for (const word of behind.slice(0, 3)) {
      if (!words.has(word)) (await exact(word)).forEach(([found, value]) => words.set(found, value));
    }
    return [...words].map(([word, value]) => ({ word, value, quality: word[0] === asked[0] ? 0.5 : 0.4, slip: true }))
      .sort((a, b) => b.quality - a.quality || postings(b.value).total - postings(a.value).total);
  }

  async function exact(word) {
    if (!head.words.length) return [];
    return (await entries("w" + place(head.words, word))).filter(([found]) => found === word);
  }

  // ------------------------------------------------------------ asking

  /** What a reader asks for, each word once. A single Han character is looked for as the beginning of a pair. */
  function asked(text) {
    const terms = new Map();
    let inRun = false;
    scan(text, (word, start, end, isGram, last) => {
      if (!isGram && last) terms.set(word, { word });
      else if (isGram && (!last || !inRun)) terms.set(word, { word, isGram, single: last });
      inRun = isGram && !last;
    });
    return [...terms.values()];
  }

  async function forms(term) {
    if (!term.isGram) return formsOf(term.word);
    const look = (word) => term.single ? range("w", head.words, word, word) : exact(word);
    let found = await look(term.word);
    if (!found.length) found = (await Promise.all(otherScript(term.word).map(look))).flat();
    return found.map(([word, value]) => ({ word, value, quality: 1 }));
  }

  /** The spellings of a word in the other Chinese script, or with some of its characters from that. */
  function otherScript(word) {
    const spellings = [...word].reduce((begun, c) => begun.flatMap((before) =>
      [c, ...(head.variants.get(c) || [])].map((next) => before + next)), [""]);
    return spellings.slice(1, 1 + mostSpellings);
  }

  /** The pages for one word: page → [how much, how much in the title]. */
  function gather(found) {
    const pages = new Map();
    let cut = 0;
    for (const form of found) {
      const list = postings(form.value);
      cut += list.total - list.found.length;
      for (const [page, weight] of list.found) {
        const place = Math.floor(weight / 6);
        const much = times[weight % 6] + (place === 1 ? 3 : 0) + (place > 1 ? 4 : 0);
        const known = pages.get(page) || [0, 0];
        known[0] += form.quality * much;
        known[1] = Math.max(known[1], place > 1 ? form.quality * (0.8 + 0.35 * place) : 0);
        pages.set(page, known);
      }
    }
    return { pages, count: pages.size + cut };
  }

  /** BM25, with more for words of the title, and less for pages that lack some of the words. */
  function ranked(lists) {
    const scores = new Map();
    const all = head.lengths.length;
    let most = 0;
    for (const { pages, count } of lists) {
      if (!count) continue;
      const rare = Math.log(1 + Math.max(0, all - count + 0.5) / (count + 0.5)) + 0.05;
      most += rare;
      for (const [page, [much, title]] of pages) {
        const length = 0.4 + 0.6 * (head.lengths[page] / head.mean);
        const score = scores.get(page) || { page, score: 0, share: 0 };
        score.score += rare * ((much * 2.2) / (much + 1.2 * length) + title);
        score.share += rare;
        scores.set(page, score);
      }
    }
    for (const score of scores.values()) score.score *= (score.share / most) ** 2;
    const best = Math.max(0, ...[...scores.values()].map((score) => score.share));
    return [...scores.values()].filter((score) => score.share >= best / 2).sort((a, b) => b.score - a.score || a.page - b.page);
  }

  /** Everything that is known of a question before its pages are: their ranking and the words that count as found. */
  async function ask(text) {
    const terms = asked(text);
    const found = await Promise.all(terms.map(forms));
    const lists = found.map(gather);
    // Words of most pages say nothing beside others: they are not marked.
    const tells = ({ count }) => count > 0 && count < 0.6 * head.lengths.length;
    const words = new Map();
    const similar = [];
    found.forEach((list, i) => {
      if (tells(lists[i]) || !lists.some(tells)) list.forEach((form) => words.set(form.word, i));
      if (list.length && list[0].slip) similar.push([terms[i].word, list[0].word]);
    });
    return { text, terms, words, similar, ranking: terms.length ? ranked(lists) : [] };
  }

  // ------------------------------------------------------------ pages

  async function inflated(packed) {
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).text();
  }

  async function shown(packed) {
    return (await inflated(packed)).split("\t").map((page) => {
      const [url, title, section, ...lines] = page.split("\n");
      const blocks = [];
      for (let i = 0; i < lines.length; i += 3) {
        blocks.push({ anchor: lines[i], heading: lines[i + 1], text: lines[i + 2] });
      }
      return { url, title, section, blocks };
    });
  }

  const shards = new Map();
  async function page(number) {
    const shard = Math.floor(number / head.group);
    if (!shards.has(shard)) {
      shards.set(shard, script("p" + shard).then(shown));
      shards.get(shard).catch(() => shards.delete(shard)); // so that it is asked for again
    }
    return (await shards.get(shard))[number % head.group];
  }

  return Object.assign(take, { ask, page, isSlip, text: () => head.text });
})();
