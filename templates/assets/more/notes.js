"use strict";
// Shows a note beside its mark while the mark is pointed at or has the focus. Said by the link itself, not a second time.
(() => {
  const box = document.createElement("div");
  box.className = "note-preview";
  box.setAttribute("aria-hidden", "true");
  const hide = () => box.remove();
  const show = (mark) => {
    const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!note) return;
    box.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
    for (const each of box.querySelectorAll("[class*=back]")) each.remove();
    for (const each of box.querySelectorAll("[id], a")) {
      each.removeAttribute("id");
      each.removeAttribute("href");
    }
    const place = mark.getBoundingClientRect();
    document.body.append(box);
    box.style.left = `${Math.max(8, Math.min(place.left, innerWidth - box.offsetWidth - 8))}px`;
    const above = place.top - box.offsetHeight - 6;
    box.style.top = `${above > 60 ? above : place.bottom + 6}px`;
  };
  for (const mark of document.querySelectorAll(".footnote-ref")) {
    for (const name of ["pointerenter", "focus"]) mark.addEventListener(name, () => show(mark));
    for (const name of ["pointerleave", "blur", "click"]) mark.addEventListener(name, hide);
  }
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("scroll", hide, { passive: true });
})();
