// Runs before the first paint, outside the bundle, so that the page never flashes in the other theme.
(() => {
  let saved = null;
  try {
    saved = localStorage.getItem("sosanh-theme");
  } catch {
    // Storage can be closed to the page; the system's scheme is then used.
  }
  const dark = saved === "dark" || (saved !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
