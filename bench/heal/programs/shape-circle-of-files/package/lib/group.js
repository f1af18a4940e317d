'use strict'

var Shape = require('./shape')

/** @param {Shape[]} shapes */
function Group (shapes) {
  this.shapes = []
  shapes.forEach(this.add, this)
}

Group.prototype.add = function (shape) {
  if (!(shape instanceof Shape)) throw new TypeError('A group is of shapes.')
  shape.parent = this
  this.shapes.push(shape)
  return this
}

Group.prototype.box = function () {
  return this.shapes.reduce(function (box, shape) {
    var own = shape.box()
    return [
      Math.min(box[0], own[0]),
      Math.min(box[1], own[1]),
      Math.max(box[2], own[2]),
      Math.max(box[3], own[3])
    ]
  }, [Infinity, Infinity, -Infinity, -Infinity])
}

module.exports = Group
