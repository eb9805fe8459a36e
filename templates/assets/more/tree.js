"use strict";
// Opens branches of the navigation in place, by click and by arrow keys.
(() => {
  const root = document.documentElement;
  const { base } = lyceum;
  const navigation = document.getElementById("ly-navigation");

  /** The tree of all pages, brought when a branch that is not on the page is opened. */
  let tree;
  const wholeTree = () => tree ??= new Promise((done, fail) => {
    lyceum.tree = async (packed) => {
      const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
      const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
      done(text.trimEnd().split("\n").map((line) => {
        const [depth, url, title] = line.split("\t");
        return { depth: parseInt(depth, 10), section: depth.endsWith("+"), url: base + url, title };
      }));
    };
    const script = document.createElement("script");
    script.src = `${base}assets/tree/${lyceum.language}.js`;
    script.onerror = fail;
    document.head.append(script);
  });

  /** The pages right below the one that a link leads to, as a list of links. */
  async function branchOf(link) {
    const all = await wholeTree();
    const plain = (url) => decodeURI(url).replace(/(^|\/)index\.html$/, "$1");
    const at = all.findIndex((page) => plain(page.url) === plain(link.href));
    const list = document.createElement("ul");
    for (let i = at + 1; at >= 0 && i < all.length && all[i].depth > all[at].depth; i++) {
      if (all[i].depth > all[at].depth + 1) continue;
      const entry = document.createElement("li");
      const to = document.createElement("a");
      to.href = all[i].url;
      to.textContent = all[i].title;
      if (all[i].section) to.className = "section";
      entry.append(to);
      list.append(entry);
    }
    twigs(list);
    return list;
  }

  /** Gives each section a button that opens its branch in place; without it the section's own page is a click away. */
  function twigs(place) {
    for (const link of place.querySelectorAll("a.section")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "twig";
      button.setAttribute("aria-label", link.textContent);
      button.setAttribute("aria-expanded", link.nextElementSibling?.tagName === "UL");
      link.after(button);
    }
  }

  async function turn(button) {
    const open = button.getAttribute("aria-expanded") !== "true";
    if (open && !button.nextElementSibling) {
      const list = await branchOf(button.previousElementSibling).catch(() => null);
      if (!list) return location.assign(button.previousElementSibling.href);
      if (!button.nextElementSibling) button.after(list);
      document.dispatchEvent(new Event("lyceum:tree"));
    }
    button.setAttribute("aria-expanded", open);
  }

  /** Arrows move through the tree as it is shown; those to the sides open and close branches. */
  function treeKeys(event, navigation) {
    const link = event.target.closest("li")?.querySelector("a");
    if (!link || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key] * (root.dir === "rtl" ? -1 : 1);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!side && !step) return;
    event.preventDefault();
    const twig = link.nextElementSibling?.matches(".twig") && link.nextElementSibling;
    const open = twig && twig.getAttribute("aria-expanded") === "true";
    const links = [...navigation.querySelectorAll("li > a")].filter((each) => each.offsetParent);
    let to = links[links.indexOf(link) + step];
    if (side > 0 && twig && !open) turn(twig);
    else if (side > 0 && open) to = links[links.indexOf(link) + 1];
    else if (side < 0 && open) turn(twig);
    else if (side < 0) to = link.closest("ul").parentElement.querySelector("li > a");
    to?.focus();
  }

  twigs(navigation);
  navigation.addEventListener("click", (event) => {
    if (event.target.matches(".twig")) turn(event.target);
  });
  navigation.addEventListener("keydown", (event) => treeKeys(event, navigation));
})();
