// Runs before the first paint, so that a stored choice of colours never flashes.
(function (root) {
  "use strict";
  try {
    var theme = localStorage.getItem("lyceum-theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
    // Likewise whether the reader wants the page as plain text, without what is there to study with.
    var site = document.currentScript.dataset.site;
    if (site && localStorage.getItem("lyceum:" + site + ":plain")) {
      root.dataset.plain = "";
    }
  } catch (e) {
    // storage is blocked: follow the system
  }
})(document.documentElement);
