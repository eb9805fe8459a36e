"use strict";
// The service worker: what was visited, and on request all of a language, can be read without a connection. A page that
// is kept is shown at once and fetched anew for the next time; what has its version in its name is fetched once. Every
// build of the site has a cache of its own, filled from the one before when the new worker is installed. In place of a page
// that is not kept, a reader without a connection gets one that says so.
(() => {
  const scope = self.registration.scope;
  const prefix = `lyceum ${scope} `;
  const name = prefix + self.lyceum.build;
  const atOnce = 6;

  const isVersioned = (url) => /^\?(v=)?[0-9a-f]{1,8}$/.test(url.search);
  const isList = (url) => /\/assets\/offline\/files\.[^/]+\.txt$/.test(url.pathname);

  /** The address that something is kept under. */
  function keyOf(address) {
    const url = new URL(address);
    url.hash = "";
    if (!isVersioned(url)) url.search = "";
    if (url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  }

  async function keep(cache, key, response) {
    try {
      await cache.put(key, response);
      const url = new URL(key);
      if (!isVersioned(url)) return;
      for (const other of await cache.keys(key, { ignoreSearch: true })) {
        if (other.url !== key && new URL(other.url).search) await cache.delete(other);
      }
    } catch {
      // there is no room: the page is read all the same
    }
  }

  const isWhole = (response) => response.status === 200 && response.type === "basic" && !response.redirected;

  /** Fetches, and keeps what can be read later. */
  async function bring(event, cache, key) {
    const { request } = event;
    const response = await fetch(request);
    const page = request.mode !== "navigate" || /^text\/html\b/.test(response.headers.get("Content-Type") || "");
    if (isWhole(response) && page) event.waitUntil(keep(cache, key, response.clone()));
    return response;
  }

  async function answer(event) {
    const { request } = event;
    const cache = await caches.open(name);
    const key = keyOf(request.url);
    const kept = await cache.match(key);
    if (kept && isVersioned(new URL(key))) return kept;
    const fresh = bring(event, cache, key);
    // Data without a version goes with other data of the same build: the newest there is.
    if (kept && request.destination !== "script") {
      event.waitUntil(fresh.catch(() => {}));
      return kept;
    }
    try {
      return await fresh;
    } catch (error) {
      const other = kept || await cache.match(key, { ignoreSearch: true });
      if (other) return other;
      if (request.mode === "navigate") return missing(key);
      throw error;
    }
  }

  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  /** Says in the words of the address's language that the page is not kept. */
  function missing(address) {
    const path = address.slice(scope.length);
    const words = self.lyceum.languages.findLast(({ folder }) => path.startsWith(folder)) || self.lyceum.languages[0];
    const [lang, dir, title, text, kept, again, home] = [
      words.lang, words.dir, words.title, words.text, words.kept, words.again, words.home,
    ].map(escaped);
    const body = `<!doctype html>
<html lang="${lang}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 106.25%/1.65 system-ui, sans-serif; color: light-dark(#1b1f27, #e2e5ea); background: light-dark(#fff, #14161b) }
main { max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .6em }
a { color: light-dark(#1d55b4, #8ab4f8); margin-inline-end: 1.5em }
</style>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p>${kept}</p>
<p><a href="">${again}</a><a href="${escaped(new URL(words.start, scope).href)}">${home}</a></p>
</main>
</html>
`;
    return new Response(body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }

  /** Does something with all items, a few at a time. */
  async function each(items, work) {
    const waiting = items.values();
    const worker = async () => {
      for (const item of waiting) await work(item);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  /** A list's files: the sum of each by its address. */
  function parse(text) {
    return new Map(text.split("\n").filter(Boolean).map((line) => {
      const [, sum, path] = /^(\S+) (.*)$/.exec(line);
      return [new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href, sum];
    }));
  }

  async function fetched(address) {
    const response = await fetch(address, { cache: "no-cache" });
    if (!isWhole(response)) throw new Error(`${response.status} ${address}`);
    return response;
  }

  /** Brings what was kept of the build before over to this one's cache. */
  async function renew() {
    const last = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name).at(-1);
    if (!last) return;
    const [before, cache] = await Promise.all([last, name].map((one) => caches.open(one)));
    const requests = await before.keys();
    const old = new Map();
    const now = new Map();
    for (const { url } of requests.filter((request) => isList(new URL(request.url)))) {
      parse(await (await before.match(url)).text()).forEach((sum, file) => old.set(file, sum));
      const list = await fetched(url);
      parse(await list.clone().text()).forEach((sum, file) => now.set(file, sum));
      await cache.put(url, list);
    }
    await each(requests, async ({ url }) => {
      const address = new URL(url);
      if (isList(address)) return;
      const response = await before.match(url);
      if (isVersioned(address) || (now.has(url) && now.get(url) === old.get(url))) return cache.put(url, response);
      try {
        const fresh = await fetch(url, { cache: "no-cache" });
        if (isWhole(fresh)) await cache.put(url, fresh);
      } catch {
        await cache.put(url, response);
      }
    });
    const missing = [];
    for (const file of now.keys()) {
      if (!await cache.match(file)) missing.push(file);
    }
    await each(missing, async (file) => cache.put(file, await fetched(file)));
  }

  /** Keeps all files of a list; tells how far it is. */
  async function keepAll(list, tell) {
    const cache = await caches.open(name);
    const listed = await fetched(list);
    const files = [...parse(await listed.clone().text()).keys()];
    let done = 0;
    await each(files, async (file) => {
      await cache.put(file, await fetched(file));
      done++;
      if (done % 10 === 0) tell({ done, total: files.length });
    });
    await cache.put(list, listed);
    tell({ kept: true });
  }

  async function dropAll(list, tell) {
    const cache = await caches.open(name);
    const listed = await cache.match(list);
    if (listed) {
      await Promise.all([list, ...parse(await listed.text()).keys()].map((file) => cache.delete(file)));
    }
    tell({ kept: false });
  }

  const tasks = {
    keep: ({ list }, tell) => keepAll(list, tell),
    drop: ({ list }, tell) => dropAll(list, tell),
    state: async ({ list }, tell) => tell({ kept: Boolean(await (await caches.open(name)).match(list)) }),
    renew: () => self.skipWaiting(),
    /** What a page had loaded before there was a worker. */
    visited: async ({ urls }) => {
      const cache = await caches.open(name);
      await each(urls.filter((url) => url.startsWith(scope)).map(keyOf), async (key) => {
        if (!await cache.match(key)) await keep(cache, key, await fetched(key));
      });
    },
  };

  addEventListener("install", (event) => event.waitUntil(renew()));
  addEventListener("activate", (event) => event.waitUntil((async () => {
    const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name);
    await Promise.all(others.map((other) => caches.delete(other)));
    await self.clients.claim();
  })()));
  addEventListener("fetch", (event) => {
    const { request } = event;
    const readable = request.mode === "navigate" || ["script", "style", "image", "font"].includes(request.destination);
    if (readable && request.method === "GET" && request.url.startsWith(scope) && !request.headers.has("range")) {
      event.respondWith(answer(event));
    }
  });
  addEventListener("message", (event) => {
    const tell = (news) => event.ports[0]?.postMessage(news);
    const task = tasks[event.data?.task];
    if (task) event.waitUntil(Promise.resolve(task(event.data, tell)).catch(() => tell({ failed: true })));
  });
})();
