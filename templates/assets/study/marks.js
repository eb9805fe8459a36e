"use strict";
// Rings beside the links to topics and sections: how much is learned, what was read, what is due.
(() => {
  const { study } = lyceum;
  const say = study.words;
  const SVG = "http://www.w3.org/2000/svg";
  const LINKS = "#ly-navigation a[href], .children li > a[href]";

  function shape(tag, attributes) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  /** The key of the page that a link leads to. */
  function urlOf(link) {
    const path = decodeURI(link.href.split(/[?#]/)[0]).replace(/(^|\/)index\.html$/, "$1");
    const root = decodeURI(study.root);
    return path.startsWith(root) ? path.slice(root.length) : undefined;
  }

  /** {read, topics, learned, begun, due, cards} of topics together. */
  function sum(topics, progress, now) {
    const all = { read: 0, topics: topics.length, learned: 0, begun: 0, due: 0, cards: 0 };
    for (const topic of topics) {
      if (progress.page(topic.url).read) all.read++;
      for (const id of topic.cards) {
        const card = progress.card(`${topic.url}#${id}`);
        all.cards++;
        if (card.state === "new") continue;
        all.begun++;
        if (card.state === "review") all.learned++;
        if (card.due <= now && !card.suspended && !card.buried) all.due++;
      }
    }
    return all;
  }

  function ring(all) {
    const share = all.cards ? Math.round((all.learned / all.cards) * 100) : 0;
    const words = [
      all.read > 0 && (all.topics === 1 ? say("mark_read") : say("mark_read_of", { n: all.read, all: all.topics })),
      all.cards > 0 && say("mark_learned", { n: all.learned, all: all.cards }),
      all.due > 0 && say("mark_due", { n: all.due }),
    ].filter(Boolean).join(", ");
    const svg = shape("svg", { viewBox: "0 0 20 20", class: "ring", role: "img", "aria-label": words });
    const title = shape("title", {});
    title.textContent = words;
    svg.append(title, shape("circle", { class: "track", cx: 10, cy: 10, r: 7, pathLength: 100 }));
    if (share > 0) svg.append(shape("circle", { class: "done", cx: 10, cy: 10, r: 7, pathLength: 100, "stroke-dasharray": `${share} 100` }));
    if (all.due > 0) svg.append(shape("circle", { class: "due", cx: 10, cy: 10, r: 3.2 }));
    else if (all.read === all.topics) svg.append(shape("path", { class: "tick", d: "M7 10.2l2.2 2.2 4-4.6" }));
    return svg;
  }

  function draw(index, progress) {
    const now = Date.now();
    const byUrl = new Map(index.topics.map((topic) => [topic.url, topic]));
    for (const link of document.querySelectorAll(LINKS)) {
      const url = urlOf(link);
      if (url === undefined) continue;
      const topics = byUrl.has(url) ? [byUrl.get(url)] : index.topics.filter((topic) => topic.url.startsWith(url));
      const all = sum(topics, progress, now);
      link.querySelector(".ring")?.remove();
      if (all.read > 0 || all.begun > 0) link.append(ring(all));
    }
  }

  async function start() {
    const [progress, index] = await Promise.all([study.open(), study.index()]);
    await progress.adopt(index);
    let waiting = false;
    const later = () => {
      if (!waiting) setTimeout(() => {
        waiting = false;
        draw(index, progress);
      }, 200);
      waiting = true;
    };
    progress.subscribe(later);
    document.addEventListener("lyceum:tree", later);
    draw(index, progress);
  }

  start();
})();
