// Runs before the first paint, so that a stored choice of colours never flashes.
(function (root) {
  "use strict";
  try {
    var theme = localStorage.getItem("lyceum-theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
  } catch (e) {
    // storage is blocked: follow the system
  }
})(document.documentElement);
