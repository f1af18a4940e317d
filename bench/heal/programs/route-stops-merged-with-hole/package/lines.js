'use strict';

var merge = require('./merge');

function Network() {
  this.lines = {};
}

/** Adds a variant of a line: `[{ id, name }, ...]`. */
Network.prototype.add = function (line, stops) {
  var key = '#' + line;
  this.lines[key] = this.lines[key] ? merge(this.lines[key], stops) : stops.slice();
  return this;
};

/** Names of the stops of a line with all its variants; empty for an unknown line. */
Network.prototype.stops = function (line) {
  return (this.lines['#' + line] || []).map(function (stop) {
    return stop.name;
  });
};

/** Lines that stop somewhere, sorted. */
Network.prototype.linesAt = function (id) {
  var lines = this.lines;
  return Object.keys(lines)
    .filter(function (key) {
      return lines[key].some(function (stop) { return stop.id === id; });
    })
    .map(function (key) { return key.slice(1); })
    .sort();
};

/** The sign at a stop: the lines with where they end, but for those that end here. */
Network.prototype.sign = function (id) {
  var network = this;
  return network.linesAt(id)
    .map(function (line) {
      var stops = network.lines['#' + line];
      var last = stops[stops.length - 1];
      return last.id === id ? null : line + ' ' + last.name;
    })
    .filter(Boolean);
};

/** How many stops the network has, each counted once. */
Network.prototype.size = function () {
  var lines = this.lines;
  var ids = new Set();
  Object.keys(lines).forEach(function (key) {
    lines[key].forEach(function (stop) { ids.add(stop.id); });
  });
  return ids.size;
};

module.exports = Network;
