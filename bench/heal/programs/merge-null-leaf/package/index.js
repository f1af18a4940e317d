'use strict'

/**
 * Layers of configuration, merged into a new object. Lists are added up without repetition.
 *
 *   mergeLeaves({ a: { b: 1 } }, { a: { c: 2 } })  // { a: { b: 1, c: 2 } }
 */
module.exports = mergeLeaves
module.exports.all = mergeAll

var NO_BRANCH = ['[object RegExp]', '[object Date]']

/** Whether a value has parts that are merged one by one. */
function isBranch (value) {
  return typeof value === 'object' && NO_BRANCH.indexOf(tagOf(value)) < 0
}

function tagOf (value) {
  return Object.prototype.toString.call(value)
}

function copyOf (value) {
  if (!isBranch(value)) return value
  if (Array.isArray(value)) return value.map(copyOf)

  var copy = {}
  Object.keys(value).forEach(function (name) {
    copy[name] = copyOf(value[name])
  })
  return copy
}

function addUp (first, second) {
  var sum = first.map(copyOf)
  second.forEach(function (item) {
    if (first.indexOf(item) < 0) sum.push(copyOf(item))
  })
  return sum
}

/**
 * @param {object|Array} base
 * @param {object|Array} layer  what it says goes before what the base says
 * @param {{ lists?: function(Array, Array): Array }} [options]
 */
function mergeLeaves (base, layer, options) {
  var lists = (options && options.lists) || addUp

  if (Array.isArray(layer)) {
    return Array.isArray(base) ? lists(base, layer) : copyOf(layer)
  }

  var merged = Array.isArray(base) ? {} : copyOf(base)
  Object.keys(layer).forEach(function (name) {
    var below = merged[name]
    var above = layer[name]
    var goesDeeper = isBranch(above) && isBranch(below)
    merged[name] = goesDeeper ? mergeLeaves(below, above, options) : copyOf(above)
  })
  return merged
}

function mergeAll (layers, options) {
  if (!Array.isArray(layers) || layers.length === 0) {
    throw new Error('expected a list of layers')
  }
  return layers.slice(1).reduce(function (merged, layer) {
    return mergeLeaves(merged, layer, options)
  }, copyOf(layers[0]))
}
