// Runs before the first paint, so that nothing flashes and nothing moves.
(function (root) {
  "use strict";
  var site = document.currentScript.dataset.site;
  try {
    var theme = localStorage.getItem("lyceum-theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
    // Likewise whether the reader wants the page as plain text, without what is there to study with.
    if (site && localStorage.getItem("lyceum:" + site + ":plain")) {
      root.dataset.plain = "";
    }
  } catch (e) {
    // storage is blocked: follow the system
  }
  if (!site) {
    return;
  }
  // What is there to study with is no part of the text: it waits in templates, which are opened as they are read.
  function open(all) {
    document.querySelectorAll(".learn > template").forEach(function (template) {
      if (all || template.parentNode.nextSibling) {
        template.replaceWith(template.content);
      }
    });
  }
  var reading = new MutationObserver(function () {
    open(false);
  });
  reading.observe(root, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", function () {
    reading.disconnect();
    open(true);
  });
})(document.documentElement);
