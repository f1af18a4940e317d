'use strict'

module.exports = function lookup(data, path) {
  var names = path.split('.')
  var value = data
  for (var i = 0; i < names.length; i++) {
    value = value[names[i]]
  }
  return value
}
