'use strict'

var Group = require('./group')

module.exports = Shape

/**
 * @param {number} x
 * @param {number} y
 * @param {number} [size] 1 where it is not given
 */
function Shape (x, y, size) {
  this.x = x
  this.y = y
  this.size = size === undefined ? 1 : size
  this.parent = null
}

/** The box around it, as [left, top, right, bottom]. */
Shape.prototype.box = function () {
  return [this.x, this.y, this.x + this.size, this.y + this.size]
}

Shape.prototype.moved = function (dx, dy) {
  return new Shape(this.x + dx, this.y + dy, this.size)
}

/** A group of this and another; of all that is in it, where the other is a group. */
Shape.prototype.with = function (other) {
  var parts = other instanceof Group ? other.shapes : [other]
  return new Group([this].concat(parts))
}
