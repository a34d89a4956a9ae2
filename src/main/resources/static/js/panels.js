// A side panel is a page of its own address. With this it also behaves like a dialog: the rest is out of reach while it is open,
// and whatever opened it has the focus again when it is closed.
const key = "panel-opener";
const nameOf = (control) => control.tagName + " " + control.textContent.trim();

const enclose = () => {
  const panel = document.querySelector(".panel");
  if (!panel) return false;
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-modal", "true");
  for (let at = panel; at !== document.body; at = at.parentElement) {
    [...at.parentElement.children].forEach((other) => {
      if (other !== at && !other.matches(".panel-shade, script")) other.inert = true;
    });
  }
  return true;
};

document.addEventListener("click", (event) => {
  const control = event.target.closest("main a[href], main button");
  if (control && !control.closest(".panel")) {
    sessionStorage.setItem(key, JSON.stringify({ at: location.pathname, name: nameOf(control), open: false }));
  }
});

const opener = JSON.parse(sessionStorage.getItem(key) || "null");
if (opener && opener.at === location.pathname) {
  if (enclose()) {
    sessionStorage.setItem(key, JSON.stringify({ ...opener, open: true }));
  } else if (opener.open) {
    sessionStorage.removeItem(key);
    const back = [...document.querySelectorAll("main a[href], main button")].find((one) => nameOf(one) === opener.name);
    if (back) back.focus();
  }
} else {
  enclose();
}
document.addEventListener("htmx:afterSwap", enclose);
