'use strict'

/** Merges layers, the later ones win. Objects are merged, lists and all else replaced. */
function layered() {
  var result = {}
  for (var i = 0; i < arguments.length; i++) {
    mergeInto(result, arguments[i])
  }
  return result
}

function mergeInto(target, layer) {
  var keys = Object.keys(layer)
  for (var i = 0; i < keys.length; i++) {
    var key = keys[i]
    if (key === '__proto__') continue
    var value = layer[key]
    if (isPlain(value)) {
      if (!isPlain(target[key])) target[key] = {}
      mergeInto(target[key], value)
    } else if (value !== undefined) {
      target[key] = value
    }
  }
}

function isPlain(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

module.exports = layered
