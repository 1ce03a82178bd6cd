'use strict';
(function () {
  const PAGE_ROWS = 50;
  const byId = id => document.getElementById(id);
  const data = JSON.parse(byId('data').textContent);
  const search = byId('search');
  const cluster = byId('cluster');
  const head = document.createElement('tr');
  let sorted = 0;
  let ascending = true;
  let page = 0;

  data.columns.forEach((name, column) => {
    const cell = document.createElement('th');
    const button = document.createElement('button');
    cell.scope = 'col';
    cell.dataset.name = name;
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      ascending = sorted === column ? !ascending : true;
      sorted = column;
      show(0);
    });
    cell.append(button);
    head.append(cell);
  });
  document.querySelector('#rows thead').append(head);
  Array.from(new Set(data.rows.map(row => Number(row[1])))).sort((a, b) => a - b).forEach(n => {
    cluster.append(new Option(String(n), String(n)));
  });

  function compare(a, b) {
    const x = a[sorted];
    const y = b[sorted];
    const gap = Number(x) - Number(y);
    const order = x === '' || y === '' || Number.isNaN(gap) ? x.localeCompare(y) : gap;
    return ascending ? order : -order;
  }

  function found() {
    const words = search.value.trim().toLowerCase().split(/\s+/);
    return data.rows
      .filter(row => cluster.value === '' || row[1] === cluster.value)
      .filter(row => words.every(word => row.some(cell => cell.toLowerCase().includes(word))))
      .sort(compare);
  }

  function show(newPage) {
    const rows = found();
    const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
    page = Math.min(newPage, pages - 1);
    const first = page * PAGE_ROWS;
    const shown = rows.slice(first, first + PAGE_ROWS);
    const body = document.querySelector('#rows tbody');
    body.replaceChildren(...shown.map(row => {
      const line = document.createElement('tr');
      row.forEach(text => line.insertCell().textContent = text);
      return line;
    }));
    Array.from(head.children).forEach((cell, column) => {
      cell.ariaSort = column === sorted ? (ascending ? 'ascending' : 'descending') : 'none';
    });
    byId('found').textContent = rows.length + (rows.length === 1 ? ' row' : ' rows')
      + (pages > 1 ? ', ' + (first + 1) + ' to ' + (first + shown.length) + ' are shown' : '');
    byId('page').textContent = 'Page ' + (page + 1) + ' of ' + pages;
    byId('back').disabled = page === 0;
    byId('next').disabled = page === pages - 1;
  }

  search.addEventListener('input', () => show(0));
  cluster.addEventListener('change', () => show(0));
  byId('back').addEventListener('click', () => show(page - 1));
  byId('next').addEventListener('click', () => show(page + 1));
  document.querySelectorAll('.show-rows').forEach(button => button.addEventListener('click', () => {
    cluster.value = button.dataset.cluster;
    show(0);
    byId('rows-section').scrollIntoView();
  }));
  const every = byId('all-attributes');
  if (every) {
    every.addEventListener('click', () => {
      const all = document.querySelector('.compared').classList.toggle('every');
      every.setAttribute('aria-expanded', String(all));
      every.textContent = all ? 'Show fewer attributes' : every.dataset.text;
    });
    every.dataset.text = every.textContent;
  }
  show(0);
}());
