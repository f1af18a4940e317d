'use strict';

const { compare } = require('./compare');

/** Rows under a line of titles, each asked for by its title. */
class Sheet {
  constructor(titles, rows = []) {
    this.titles = titles;
    this.rows = rows;
    this.places = new Map(titles.map((title, index) => [title, index]));
  }

  static fromText(text, separator = '\t') {
    const [titles, ...rows] = text.trim().split('\n').map((line) => line.split(separator));
    return new Sheet(titles, rows);
  }

  /** Which number a column has. */
  place(title) {
    const place = this.places.get(title);
    if (!place) throw new Error(`There is no column ${title}.`);
    return place;
  }

  column(title) {
    const place = this.place(title);
    return this.rows.map((row) => row[place]);
  }

  sortBy(title) {
    const place = this.place(title);
    return new Sheet(this.titles, [...this.rows].sort((a, b) => compare(a[place], b[place])));
  }

  /** The sheet with only these columns, in this order. */
  select(...titles) {
    const places = titles.map((title) => this.place(title));
    return new Sheet(titles, this.rows.map((row) => places.map((place) => row[place])));
  }

  toString(separator = '\t') {
    return [this.titles, ...this.rows].map((row) => row.join(separator)).join('\n');
  }
}

module.exports = { Sheet };
