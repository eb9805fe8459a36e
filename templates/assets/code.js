"use strict";
// Colours code whose language is known, and lets the reader copy it.
for (const code of document.querySelectorAll("pre > code")) {
  const language = /(?:^|\s)language-(\S+)/.exec(code.className);
  const text = code.textContent;
  if (language && hljs.getLanguage(language[1])) hljs.highlightElement(code);
  const box = document.createElement("div");
  box.className = "code";
  code.parentNode.replaceWith(box);
  box.append(code.parentNode);
  lyceum.copyButton(box, () => text);
}
