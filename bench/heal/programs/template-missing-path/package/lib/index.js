'use strict'

var lookup = require('./lookup')

/** Fills `{{path.to.value}}`. What is missing becomes nothing. */
function render(template, data) {
  return template.replace(/\{\{\s*([\w.]+)\s*\}\}/g, function (_, path) {
    var value = lookup(data, path)
    if (value === undefined || value === null) return ''
    return String(value)
  })
}

module.exports = render
