"use strict";
(function () {
  const root = document.documentElement;
  const words = document.currentScript.dataset;

  const button = document.querySelector(".theme");
  const themes = ["auto", "light", "dark"];
  function label() {
    button.title = button.dataset[root.dataset.theme || "auto"];
    button.setAttribute("aria-label", button.title);
  }
  button.addEventListener("click", () => {
    const theme = themes[(themes.indexOf(root.dataset.theme || "auto") + 1) % themes.length];
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      localStorage.setItem("lyceum-theme", theme);
    } catch (e) {
      // storage is blocked: the choice lasts for this page
    }
    label();
    document.dispatchEvent(new Event("lyceum:theme"));
  });
  label();
  button.hidden = false;

  for (const prompt of document.querySelectorAll(".prompt")) {
    const copy = document.createElement("button");
    copy.type = "button";
    copy.className = "icon copy";
    copy.title = words.copy;
    copy.setAttribute("aria-label", words.copy);
    copy.addEventListener("click", () => {
      navigator.clipboard.writeText(prompt.querySelector("p").textContent).then(() => {
        copy.classList.add("done");
        setTimeout(() => copy.classList.remove("done"), 1500);
      });
    });
    prompt.append(copy);
  }
})();
