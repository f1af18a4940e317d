"use strict";

const { width, trimEnd } = require("./text");

const DEFAULTS = {
  columnSplitter: " ",
  headingTransform: (name) => name.toUpperCase(),
  showHeaders: true,
  align: "left",
  minWidth: 0,
};

/**
 * Prints a list of objects as columns.
 *
 *   columns(data, { columns: ['name', 'size'], config: { size: { align: 'right', width: 6 } } })
 */
module.exports = function columns(items, options = {}) {
  const opts = { ...DEFAULTS, ...options };
  const names = opts.columns || namesOf(items);
  const config = opts.config || {};

  const layout = names.map((name) => {
    const own = config[name] || {};
    const heading = (own.headingTransform || opts.headingTransform)(name);
    return {
      name,
      heading,
      align: own.align || opts.align,
      width: own.width || widest(items, name, Math.max(own.minWidth || opts.minWidth, opts.showHeaders ? width(heading) : 0)),
    };
  });

  const rows = items.map((item) => layout.map((column) => cell(text(item[column.name]), column)));
  if (opts.showHeaders) {
    rows.unshift(layout.map((column) => cell(column.heading, column)));
  }

  return rows.map((row) => trimEnd(row.join(opts.columnSplitter))).join("\n");
};

function namesOf(items) {
  const names = new Set();
  for (const item of items) {
    for (const name of Object.keys(item)) names.add(name);
  }
  return [...names];
}

function text(value) {
  return value === undefined || value === null ? "" : String(value);
}

function widest(items, name, least) {
  return items.reduce((most, item) => Math.max(most, width(text(item[name]))), least);
}

function cell(content, column) {
  const padding = padOf(column.width, content);
  switch (column.align) {
    case "right":
      return padding + content;
    case "center": {
      const half = Math.floor(padding.length / 2);
      return padding.slice(0, half) + content + padding.slice(half);
    }
    default:
      return content + padding;
  }
}

function padOf(size, content) {
  return " ".repeat(size - width(content));
}
