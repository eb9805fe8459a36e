"use strict";
// Lets the reader copy code, and colours it as it comes near where its language is known. What colours is large: it is
// brought with the first.
(() => {
  const { src, dataset } = document.currentScript;
  let engine;
  const bring = () => engine ??= lyceum.load(new URL(`vendor/highlight/highlight.min.js${dataset.version || ""}`, src).href);

  /** The lines of coloured code; elements that go over several lines are in each of them. */
  function linesOf(node) {
    const lines = [new DocumentFragment()];
    for (const child of node.childNodes) {
      const parts = child instanceof Text
        ? child.data.split("\n").map((words) => new Text(words))
        : linesOf(child).map((line) => {
          const part = child.cloneNode();
          part.append(line);
          return part;
        });
      lines.at(-1).append(parts.shift());
      for (const part of parts) {
        lines.push(new DocumentFragment());
        lines.at(-1).append(part);
      }
    }
    return lines;
  }

  /** Colours code that is marked up line by line, which the highlighter alone would undo. */
  function colourLines(code, lines) {
    const whole = document.createElement("code");
    whole.className = code.className;
    whole.textContent = code.textContent;
    hljs.highlightElement(whole);
    const coloured = linesOf(whole);
    lines.forEach((line, i) => line.replaceChildren(...line.querySelectorAll("a"), coloured[i], "\n"));
    code.className = whole.className;
  }

  const languageOf = (code) => /(?:^|\s)language-(\S+)/.exec(code.className)?.[1];

  async function colour(codes) {
    if (!codes.length) return;
    await bring();
    for (const code of codes) {
      if (code.classList.contains("hljs") || !hljs.getLanguage(languageOf(code))) continue;
      const lines = [...code.querySelectorAll(":scope > .line")];
      if (lines.length) colourLines(code, lines);
      else hljs.highlightElement(code);
    }
  }

  /** Puts code into boxes with a button; gives what may be coloured. */
  function boxed(place) {
    for (const code of place.querySelectorAll("pre:not(.code > pre) > code")) {
      const box = document.createElement("div");
      box.className = "code";
      code.parentNode.replaceWith(box);
      box.append(code.parentNode);
      const text = code.textContent;
      lyceum.copyButton(box, () => text);
    }
    return [...place.querySelectorAll("pre > code[class*=language-]:not(.hljs)")];
  }

  lyceum.code = (place) => colour(boxed(place));
  lyceum.whenNear(boxed(document), colour);
})();
