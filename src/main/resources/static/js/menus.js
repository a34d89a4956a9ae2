// Menus are <details>: they work without this. With it, Escape and a click elsewhere close them; Escape leaves a side panel.
const open = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", (event) => {
  open().forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menus = open();
  menus.forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  const panel = document.querySelector(".panel[data-close]");
  if (menus.length === 0 && panel) location.assign(panel.dataset.close);
});

document.addEventListener("htmx:afterSwap", () => {
  const focus = document.querySelector(".error-summary, .panel h2[autofocus]");
  if (focus) focus.focus();
});

// On a narrow screen the current module may lie beyond the edge of its row.
const current = document.querySelector(".workspace-modules [aria-current]");
if (current) current.closest("ul").scrollLeft = current.offsetLeft - 16;
