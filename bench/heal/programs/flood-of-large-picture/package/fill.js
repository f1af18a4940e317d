'use strict';

/**
 * A picture of one byte per cell, row by row.
 *
 * @param {number} width
 * @param {number} height
 * @param {number} [colour]
 */
function Picture(width, height, colour) {
  this.width = width;
  this.height = height;
  this.cells = new Uint8Array(width * height).fill(colour || 0);
}

Picture.prototype.get = function (x, y) {
  return this.has(x, y) ? this.cells[y * this.width + x] : undefined;
};

Picture.prototype.set = function (x, y, colour) {
  if (this.has(x, y)) this.cells[y * this.width + x] = colour;
  return this;
};

Picture.prototype.has = function (x, y) {
  return x >= 0 && y >= 0 && x < this.width && y < this.height;
};

/** A line from left to right or from top to bottom. */
Picture.prototype.line = function (x, y, length, isDown, colour) {
  for (var i = 0; i < length; i++) this.set(isDown ? x : x + i, isDown ? y + i : y, colour);
  return this;
};

/** Gives the area around a cell, as far as it has one colour, another one; answers how many cells it had. */
Picture.prototype.fill = function (x, y, colour) {
  var picture = this;
  var old = this.get(x, y);
  if (old === undefined || old === colour) return 0;

  function visit(x, y) {
    if (picture.get(x, y) !== old) return 0;
    picture.set(x, y, colour);
    return 1 + visit(x + 1, y) + visit(x - 1, y) + visit(x, y + 1) + visit(x, y - 1);
  }
  return visit(x, y);
};

/** Sizes of all areas that have a colour, the largest first. */
Picture.prototype.areas = function (colour) {
  var copy = new Picture(this.width, this.height);
  var sizes = [];
  copy.cells.set(this.cells);
  for (var y = 0; y < this.height; y++) {
    for (var x = 0; x < this.width; x++) {
      if (copy.get(x, y) === colour) sizes.push(copy.fill(x, y, (colour + 1) % 256));
    }
  }
  return sizes.sort(function (a, b) { return b - a; });
};

module.exports = Picture;
