'use strict';

const DEFAULTS = { delimiter: ',', header: true, eol: '\n' };

/**
 * Writes records as CSV.
 *
 *     toCsv(users, ['name', { path: 'address.city', title: 'City' }])
 *
 * A column is a path, or an object with a path and a title.
 */
function toCsv(records, columns, options) {
  const settings = Object.assign({}, DEFAULTS, options);
  const wanted = columns.map(normalize);
  const rows = records.map((record) => wanted.map((column) => pick(record, column.path)));
  if (settings.header) rows.unshift(wanted.map((column) => column.title));
  return rows.map((row) => row.map((value) => cell(value, settings)).join(settings.delimiter)).join(settings.eol);
}

function normalize(column) {
  if (typeof column === 'string') return { path: column, title: column };
  return { path: column.path, title: column.title || column.path };
}

function pick(record, path) {
  const keys = path.split('.');
  let value = record;
  for (const key of keys) {
    value = value[key];
  }
  return value;
}

/** One value as text, in quotes where it needs them. */
function cell(value, settings) {
  if (value === null || value === undefined) return '';
  const text = value instanceof Date ? value.toISOString() : String(value);
  if (text.includes('"') || text.includes('\n') || text.includes(settings.delimiter)) {
    return '"' + text.replace(/"/g, '""') + '"';
  }
  return text;
}

module.exports = { toCsv };
