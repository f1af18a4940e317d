'use strict';

/** Samples by name, as they come from the agents of a fleet. */
function Board(limit) {
  this.limit = limit || 100;
  this.samples = {};
}

Board.prototype.record = function (name, value) {
  var list = this.samples[name] || (this.samples[name] = []);
  list.push(value);
  if (list.length > this.limit) list.shift();
};

Board.prototype.names = function () {
  return Object.keys(this.samples).sort();
};

/** Average of a name, null where nothing was recorded. */
Board.prototype.average = function (name) {
  var list = this.samples[name] || [];
  if (list.length === 0) return null;
  return list.reduce(function (sum, value) { return sum + value; }, 0) / list.length;
};

/** Takes the lines `name value` of an agent; what is no such line is counted. */
Board.prototype.feed = function (text) {
  var self = this;
  var odd = 0;
  text.split('\n').forEach(function (line) {
    if (line.trim() === '') return;
    var match = /^(\w+) (-?\d+(?:\.\d+)?)$/.exec(line.trim());
    if (match) self.record(match[1], Number(match[2]));
    else odd++;
  });
  return odd;
};

module.exports = Board;
