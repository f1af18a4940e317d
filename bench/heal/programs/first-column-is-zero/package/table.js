'use strict';

/**
 * A table of cells whose first line names the columns.
 */
function Table(lines) {
  this.header = lines[0];
  this.rows = lines.slice(1);
  this.places = {};
  for (var i = 0; i < this.header.length; i++) {
    this.places[this.header[i].trim().toLowerCase()] = i;
  }
}

Table.fromText = function (text, separator) {
  var lines = text.split(/\r?\n/).filter(function (line) { return line !== ''; });
  return new Table(lines.map(function (line) { return line.split(separator || ','); }));
};

Table.prototype.place = function (name) {
  var place = this.places[name.toLowerCase()];
  if (!place) throw new Error('no column "' + name + '", there are: ' + this.header.join(', '));
  return place;
};

Table.prototype.has = function (name) {
  return name.toLowerCase() in this.places;
};

/** Cells of a column. */
Table.prototype.column = function (name) {
  var place = this.place(name);
  return this.rows.map(function (row) { return row[place]; });
};

/** Rows as objects with only these columns, or with all. */
Table.prototype.pick = function (names) {
  var self = this;
  var places = (names || this.header).map(function (name) { return self.place(name.trim()); });
  return this.rows.map(function (row) {
    var picked = {};
    places.forEach(function (place) {
      picked[self.header[place].trim()] = row[place];
    });
    return picked;
  });
};

module.exports = Table;
