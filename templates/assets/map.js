"use strict";
// Turns the list of all topics into a map: boxes in boxes, lines between topics that refer to each other, colours for
// what is learned. The list stays what it is; only its looks change, so that it can be read and used as before.
(() => {
  const map = document.getElementById("ly-map");
  const view = map.querySelector(".map-view");
  const size = map.querySelector(".map-size");
  const plane = map.querySelector(".map-plane");
  const topics = [...plane.querySelectorAll("li:not(.section)")];
  const SVG = "http://www.w3.org/2000/svg";
  const [least, most] = [0.15, 2.5];
  const readable = 0.85;
  let scale = 1;
  let lines = [];

  // ------------------------------------------------------------ place and size

  /** Of about the shape of the view, so that it can be seen whole. */
  function spread() {
    const shape = view.clientWidth / view.clientHeight;
    plane.style.width = `${view.clientWidth}px`;
    for (let i = 0; i < 4; i++) {
      const width = plane.offsetWidth * Math.sqrt(shape / (plane.offsetWidth / plane.offsetHeight));
      plane.style.width = `${Math.max(320, width)}px`;
    }
  }

  /** Changes the scale and keeps the point under (x, y) of the view where it is. */
  function zoom(to, x = view.clientWidth / 2, y = view.clientHeight / 2) {
    const next = Math.min(most, Math.max(least, to));
    const [left, top] = [(view.scrollLeft + x) / scale, (view.scrollTop + y) / scale];
    scale = next;
    plane.style.transform = `scale(${scale})`;
    size.style.width = `${plane.offsetWidth * scale}px`;
    size.style.height = `${plane.offsetHeight * scale}px`;
    view.scrollLeft = left * scale - x;
    view.scrollTop = top * scale - y;
  }

  function fit() {
    spread();
    drawLines();
    zoom(Math.min(view.clientWidth / plane.offsetWidth, view.clientHeight / plane.offsetHeight));
  }

  // ------------------------------------------------------------ lines

  const middle = (link) => [link.offsetLeft + link.offsetWidth / 2, link.offsetTop + link.offsetHeight / 2];

  function drawLines() {
    plane.querySelector("svg")?.remove();
    lines = [];
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("width", plane.offsetWidth);
    svg.setAttribute("height", plane.offsetHeight);
    for (const item of plane.querySelectorAll("[data-links]")) {
      const to = item.querySelector("a");
      for (const number of item.dataset.links.split(" ")) {
        const from = document.querySelector(`#m${number} > a`);
        if (!from) continue;
        const [[x, y], [u, v]] = [middle(from), middle(to)];
        const path = document.createElementNS(SVG, "path");
        const [aside, along] = [(v - y) * 0.16, (x - u) * 0.16]; // lines that would lie on each other part
        path.setAttribute("d", `M${x} ${y}Q${(x + u) / 2 + aside} ${(y + v) / 2 + along} ${u} ${v}`);
        svg.append(path);
        lines.push({ path, ends: [from, to] });
      }
    }
    plane.append(svg);
  }

  /** Brings out what a topic is joined to. */
  function join(link) {
    plane.querySelectorAll(".joined").forEach((each) => each.classList.remove("joined"));
    for (const { path, ends } of lines) {
      if (ends.includes(link)) [path, ...ends].forEach((each) => each.classList.add("joined"));
    }
  }

  // ------------------------------------------------------------ what the reader does

  /** The nearest topic in a direction; what lies beside the way counts as farther. */
  function beside(link, dx, dy) {
    const [x, y] = middle(link);
    let best = [Infinity];
    for (const item of topics) {
      const other = item.querySelector("a");
      const [u, v] = middle(other);
      const ahead = (u - x) * dx + (v - y) * dy;
      const aside = Math.abs((u - x) * dy) + Math.abs((v - y) * dx);
      if (other !== link && ahead > 4 && ahead + 2 * aside < best[0]) best = [ahead + 2 * aside, other];
    }
    return best[1];
  }

  function press(event) {
    if (!map.classList.contains("drawn") || event.ctrlKey || event.altKey || event.metaKey) return;
    const zooms = { "+": () => zoom(scale * 1.25), "=": () => zoom(scale * 1.25), "-": () => zoom(scale / 1.25), 0: fit };
    const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    const link = event.target.closest("li > a");
    if (zooms[event.key]) zooms[event.key]();
    else if (way && link) beside(link, ...way)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function drag(event) {
    if (event.pointerType !== "mouse" || event.button !== 0 || event.target.closest("a")) return;
    const start = [event.clientX + view.scrollLeft, event.clientY + view.scrollTop];
    const move = (now) => view.scrollTo(start[0] - now.clientX, start[1] - now.clientY);
    const stop = () => {
      removeEventListener("pointermove", move);
      view.classList.remove("held");
    };
    view.classList.add("held");
    addEventListener("pointermove", move);
    addEventListener("pointerup", stop, { once: true });
  }

  function wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = view.getBoundingClientRect();
    zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
  }

  function show(asMap) {
    map.classList.toggle("drawn", asMap);
    map.querySelector("[data-map=list]").setAttribute("aria-pressed", !asMap);
    map.querySelectorAll("[data-map]:not([data-map=list])").forEach((button) => { button.hidden = !asMap; });
    map.querySelector(".map-keys").hidden = !asMap;
    for (const box of [plane, size]) box.removeAttribute("style");
    if (!asMap) return;
    fit();
    // A map that is too small to be read begins at its start, as wide as the view in a size that can be.
    if (scale < readable) {
      plane.style.width = `${view.clientWidth / readable}px`;
      drawLines();
      zoom(readable);
      view.scrollTo(0, 0);
    }
  }

  // ------------------------------------------------------------ what is learned

  async function colour() {
    const { study } = lyceum;
    const [progress, index] = await Promise.all([study.open(), study.index()]);
    const byUrl = new Map(index.topics.map((topic) => [new URL(study.link(topic.url)).pathname, topic]));
    const paint = () => {
      const now = Date.now();
      for (const item of topics) {
        const link = item.querySelector("a");
        const topic = byUrl.get(new URL(link.href).pathname);
        if (!topic) continue;
        const cards = topic.cards.map((id) => progress.card(`${topic.url}#${id}`));
        const known = cards.filter((card) => card.state === "review").length;
        const due = cards.filter((card) => card.state !== "new" && card.due <= now && !card.suspended && !card.buried).length;
        const begun = progress.page(topic.url).read > 0 || cards.some((card) => card.state !== "new");
        item.classList.toggle("begun", begun);
        item.classList.toggle("due", due > 0);
        link.style.setProperty("--known", cards.length ? `${Math.round((100 * known) / cards.length)}%` : begun ? "100%" : "0%");
        link.title = [link.textContent, begun && cards.length && study.words("mark_learned", { n: known, all: cards.length }),
          due > 0 && study.words("mark_due", { n: due })].filter(Boolean).join(" · ");
      }
    };
    progress.subscribe(paint);
    paint();
  }

  function start() {
    map.querySelector(".map-tools").hidden = false;
    const acts = { list: () => show(!map.classList.contains("drawn")), in: () => zoom(scale * 1.25), out: () => zoom(scale / 1.25), fit };
    map.addEventListener("click", (event) => acts[event.target.closest("[data-map]")?.dataset.map]?.());
    view.addEventListener("keydown", press);
    view.addEventListener("pointerdown", drag);
    view.addEventListener("wheel", wheel, { passive: false });
    for (const name of ["pointerover", "focusin"]) {
      plane.addEventListener(name, (event) => join(event.target.closest("li > a")));
    }
    addEventListener("resize", () => map.classList.contains("drawn") && show(true));
    show(true);
    if (lyceum.study) colour().catch(() => {}); // without progress the map has no colours
  }

  start();
})();
