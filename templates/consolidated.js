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
  // What a municipality must mend is copied as plain text, ready for a letter. A page from a file may not use the clipboard in every
  // browser: then the text is selected, for Ctrl+C.
  for (const duty of document.querySelectorAll(".duty")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = duty.dataset.copy;
    const name = duty.querySelector("h3").textContent;
    button.setAttribute("aria-label", `${duty.dataset.copy}: ${name}`);
    button.addEventListener("click", async () => {
      const lines = [...duty.querySelectorAll("h3, p, li")].map((one) => {
        const plain = one.cloneNode(true);
        for (const refs of plain.querySelectorAll(".refs")) refs.remove();
        const place = one.tagName === "LI" ? `${[...one.parentNode.children].indexOf(one) + 1}. ` : "";
        return place + plain.textContent.replace(/\s+/g, " ").trim();
      });
      try {
        await navigator.clipboard.writeText(lines.join("\n"));
        button.textContent = duty.dataset.copied;
        setTimeout(() => { button.textContent = duty.dataset.copy; }, 2000);
      } catch {
        getSelection().selectAllChildren(duty);
      }
    });
    duty.prepend(button);
  }
})();
