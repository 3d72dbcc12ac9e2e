// Columns are sorted by a click on their heads; rows of the matrix are filtered by what stands in them.
(() => {
  const label = document.querySelector("article").dataset.sortText;
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const words = head.textContent;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sorter";
      button.title = label;
      button.textContent = words;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const text = head.dataset.kind === "text";
        // Numbers fall first, names rise first; the next click turns the order round.
        const first = text || column === 0 ? "ascending" : "descending";
        const other = first === "ascending" ? "descending" : "ascending";
        const order = head.getAttribute("aria-sort") === first ? other : first;
        for (const one of heads) one.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", order);
        const sign = order === "ascending" ? 1 : -1;
        const value = (row) => {
          const shown = row.cells[column].textContent;
          if (text) return shown.trim();
          const found = shown.match(/\d+/);
          return found ? Number(found[0]) : -1;
        };
        const compare = text ? (a, b) => a.localeCompare(b, document.documentElement.lang) : (a, b) => a - b;
        const keyed = [...body.rows].map((row) => [value(row), Number(row.cells[0].textContent), row]);
        keyed.sort((a, b) => sign * compare(a[0], b[0]) || a[1] - b[1]);
        body.append(...keyed.map((one) => one[2]));
      });
    });
  }
})();
