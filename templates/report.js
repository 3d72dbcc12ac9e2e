"use strict";
// The page is whole without this script: it only adds filters, order, search and folding.
(() => {
  const normal = (text) => text.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ");
  for (const section of document.querySelectorAll(".filtered")) {
    const rows = [...section.querySelectorAll(section.dataset.rows)];
    const controls = section.querySelector(".controls");
    if (!controls || !rows.length) continue;
    const texts = new Map(rows.map((row) => [row, normal(row.textContent)]));
    const filters = [...controls.querySelectorAll("[data-filter]")];
    const found = controls.querySelector(".found");
    const template = section.closest("article").dataset.shown;
    const fits = (row, filter) => {
      const value = filter.value;
      if (!value) return true;
      if (filter.dataset.filter === "text") {
        return normal(value).trim().split(" ").every((word) => texts.get(row).includes(word));
      }
      const told = row.dataset[filter.dataset.filter] ?? "";
      return filter.dataset.among === undefined ? told === value : told.split(" ").includes(value);
    };
    const apply = () => {
      let shown = 0;
      for (const row of rows) {
        row.hidden = !filters.every((filter) => fits(row, filter));
        shown += row.hidden ? 0 : 1;
      }
      for (const group of section.querySelectorAll(".group")) {
        group.hidden = !group.querySelector(`${section.dataset.rows}:not([hidden])`);
      }
      found.textContent = template.replace("%(shown)s", shown).replace("%(all)s", rows.length);
    };
    const sort = controls.querySelector("[data-sort]");
    if (sort) {
      sort.addEventListener("change", () => {
        const key = (row) => [Number(row.dataset[sort.value]), Number(row.dataset.order)];
        const parent = rows[0].parentNode;
        for (const row of [...rows].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1])) parent.append(row);
      });
    }
    for (const filter of filters) filter.addEventListener("input", apply);
    controls.hidden = false;
    apply();
    // A link to a row that the filters hide shows it again.
    window.addEventListener("hashchange", () => {
      const row = document.getElementById(location.hash.slice(1));
      if (row && rows.includes(row) && row.hidden) {
        for (const filter of filters) filter.value = "";
        apply();
        row.scrollIntoView();
      }
    });
  }
  // What is folded is printed too, and a link into it unfolds it.
  const unfold = () => {
    const row = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const fold = row && row.closest("details");
    if (fold && !fold.open) {
      fold.open = true;
      row.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", unfold);
  unfold();
  for (const tools of document.querySelectorAll(".tools")) {
    tools.hidden = false;
    const article = tools.closest("article");
    const fold = tools.querySelector("[data-unfold]");
    const unfoldText = fold.textContent;
    fold.addEventListener("click", () => {
      const open = fold.getAttribute("aria-pressed") !== "true";
      fold.setAttribute("aria-pressed", String(open));
      fold.textContent = open ? fold.dataset.foldText : unfoldText;
      for (const one of article.querySelectorAll("details")) one.open = open;
    });
    tools.querySelector("[data-print]").addEventListener("click", () => window.print());
  }
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const one of opened) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
    opened = [];
  });
})();
