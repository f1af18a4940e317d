'use strict'

var fs = require('fs')
var path = require('path')

// export is allowed in front, as a shell has it
var ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(\S.*)?$/
var ESCAPES = { n: '\n', r: '\r', t: '\t' }

/**
 * Names and values of the text of an environment file. Lines that assign nothing are left out.
 *
 * @param {string|Buffer} source
 * @returns {Object<string, string>}
 */
function parse (source) {
  var values = {}
  source.toString().split(/\r?\n/).forEach(function (line) {
    var match = ASSIGNMENT.exec(line)
    if (match === null) return
    values[match[1]] = unquote(match[2])
  })
  return values
}

/** Single quotes keep a value as it is, double quotes have escapes, and a comment may follow a bare value. */
function unquote (text) {
  var sign = text[0]
  var end = text.lastIndexOf(sign)

  if (sign === "'" && end > 0) {
    return text.slice(1, end)
  }
  if (sign === '"' && end > 0) {
    return text.slice(1, end).replace(/\\([nrt])/g, function (all, letter) {
      return ESCAPES[letter]
    })
  }
  return text.replace(/\s+#.*$/, '').trim()
}

/**
 * Sets what is not set yet; with `override` all of it.
 */
function populate (target, values, options) {
  var override = Boolean(options && options.override)
  Object.keys(values).forEach(function (name) {
    if (override || target[name] === undefined) target[name] = values[name]
  })
  return target
}

/**
 * Reads a file into the environment of the process.
 *
 * @param {{ path?: string, encoding?: string, override?: boolean }} [options]
 * @returns {{ parsed: object } | { error: Error }}
 */
function config (options) {
  var settings = Object.assign({ path: path.resolve('.env'), encoding: 'utf8' }, options)
  var text
  try {
    text = fs.readFileSync(settings.path, settings.encoding)
  } catch (error) {
    return { error: error }
  }
  var parsed = parse(text)
  populate(process.env, parsed, settings)
  return { parsed: parsed }
}

module.exports = { config: config, parse: parse, populate: populate }
