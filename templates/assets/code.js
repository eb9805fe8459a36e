"use strict";
// Colours code whose language is known, and lets the reader copy it.
(() => {
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

  /** Colours the code of a place that is still plain. */
  function colourIn(place) {
    for (const code of place.querySelectorAll("pre:not(.code > pre) > code")) {
      const language = /(?:^|\s)language-(\S+)/.exec(code.className);
      const text = code.textContent;
      if (language && hljs.getLanguage(language[1])) {
        const lines = [...code.querySelectorAll(":scope > .line")];
        if (lines.length) colourLines(code, lines);
        else hljs.highlightElement(code);
      }
      const box = document.createElement("div");
      box.className = "code";
      code.parentNode.replaceWith(box);
      box.append(code.parentNode);
      lyceum.copyButton(box, () => text);
    }
  }

  lyceum.code = colourIn;
  colourIn(document);
})();
