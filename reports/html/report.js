// Sorts and filters the tables of the report, and opens what a link goes to. Without it, all is there in its first order.
'use strict';
(() => {
  const number = new Intl.NumberFormat('en');
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  // The rows of a table: its tr, or its tbody where a row has a second line.
  const rowsOf = (table) =>
    table.dataset.rows === 'tbody' ? [...table.tBodies] : [...table.tBodies[0].rows];

  const valueOf = (row, column) => {
    const cell = (row.tagName === 'TR' ? row : row.rows[0]).cells[column];
    return cell.dataset.v ?? cell.textContent.trim();
  };

  function sort(table, header, numbers) {
    const column = header.cellIndex;
    const turn = header.getAttribute('aria-sort');
    // Numbers are read from the largest down, text from its beginning.
    const descending = turn ? turn === 'ascending' : numbers && column > 0;
    const order = descending ? -1 : 1;
    const inOrder = numbers ? (a, b) => (parseFloat(a) || 0) - (parseFloat(b) || 0) : compare;
    const rows = rowsOf(table).map((row) => [valueOf(row, column), row]);
    rows.sort(([a], [b]) => order * inOrder(a, b));
    const parent = table.dataset.rows === 'tbody' ? table : table.tBodies[0];
    parent.append(...rows.map(([, row]) => row));
    for (const other of header.parentElement.cells) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  }

  for (const table of document.querySelectorAll('table[data-rows]')) {
    if (rowsOf(table).length < 2) continue;
    for (const header of table.querySelectorAll('th[data-sort]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => sort(table, header, header.dataset.sort === 'n'));
    }
  }

  const isPressed = (button) => button.getAttribute('aria-pressed') === 'true';

  // Rows are shown that have the words and, of each group of buttons, one of those that are pressed.
  for (const tools of document.querySelectorAll('.tools')) {
    const search = tools.querySelector('input');
    const groups = [...tools.querySelectorAll('[role=group]')].map((group) => [...group.children]);
    const told = tools.querySelector('output');
    const rows = rowsOf(document.getElementById(tools.dataset.for)).map((row) => ({
      row,
      text: row.textContent.toLowerCase(),
      kinds: row.dataset.k.split(' '),
    }));
    const filter = () => {
      const wanted = search.value.trim().toLowerCase();
      const pressed = groups.map((group) => group.filter(isPressed)).filter((group) => group.length);
      let shown = 0;
      for (const { row, text, kinds } of rows) {
        row.hidden = !text.includes(wanted) ||
          !pressed.every((group) => group.some((button) => kinds.includes(button.dataset.k)));
        shown += !row.hidden;
      }
      told.textContent =
        shown < rows.length ? `${number.format(shown)} / ${number.format(rows.length)}` : '';
    };
    search.addEventListener('input', filter);
    for (const button of groups.flat()) {
      button.addEventListener('click', () => {
        button.setAttribute('aria-pressed', !isPressed(button));
        filter();
      });
    }
    tools.hidden = false;
  }

  // What a link goes to may lie in something folded, or in a row that a filter hides.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') at.open = true;
      if (at.tagName === 'TBODY') at.hidden = false;
    }
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  if (location.hash) reveal();
})();
