// Lets a table be read as blocks on a narrow screen: each cell learns its column's name, and the roles stay when the layout goes.
const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

const stack = (table) => {
  const names = [...table.querySelectorAll("thead th")].map((head) => head.innerText.trim());
  [table, ...table.querySelectorAll("thead, tbody, tr, td")].forEach((part) => part.setAttribute("role", roles[part.tagName]));
  table.querySelectorAll("thead th").forEach((head) => head.setAttribute("role", "columnheader"));
  table.querySelectorAll("tbody th").forEach((head) => head.setAttribute("role", "rowheader"));
  table.querySelectorAll("tbody tr").forEach((row) => {
    [...row.cells].forEach((cell, at) => {
      if (cell.tagName !== "TD" || !names[at] || table.tHead.rows[0].cells[at].querySelector(".visually-hidden")) return;
      const value = document.createElement("div");
      value.className = "cell-value";
      value.append(...cell.childNodes);
      cell.append(value);
      cell.dataset.label = names[at];
    });
  });
  table.classList.add("table-stacked");
};

const stackAll = () => document.querySelectorAll(".data-table:not(.table-stacked)").forEach(stack);
stackAll();
document.addEventListener("htmx:afterSwap", stackAll);
