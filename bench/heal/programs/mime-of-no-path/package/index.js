'use strict'

var db = require('./db.json')

/** extension -> type, of the types that have one */
var byExtension = indexOf(db)

function indexOf (types) {
  var index = Object.create(null)
  Object.keys(types).forEach(function (type) {
    types[type].extensions.forEach(function (extension) {
      if (!(extension in index)) index[extension] = type
    })
  })
  return index
}

/** `text/html` of `Text/HTML; charset=x`; the empty string where there is no type. */
function essence (type) {
  return String(type || '').split(';')[0].trim().toLowerCase()
}

/**
 * The type of a file, by its extension.
 *
 * @param {string} path   a path, a name, or an extension with or without the dot
 * @returns {string|false}
 */
exports.lookup = function (path) {
  var name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  var extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return byExtension[extension] || false
}

/**
 * The charset that a type has when none is said.
 *
 * @param {string} type
 * @returns {string|false}
 */
exports.charset = function (type) {
  var name = essence(type)
  if (Object.prototype.hasOwnProperty.call(db, name) && db[name].charset) {
    return db[name].charset
  }
  return name.indexOf('text/') === 0 ? 'UTF-8' : false
}

/**
 * The extension that files of a type usually have.
 *
 * @param {string} type
 * @returns {string|false}
 */
exports.extension = function (type) {
  var name = essence(type)
  if (!Object.prototype.hasOwnProperty.call(db, name)) return false
  return db[name].extensions[0] || false
}

/**
 * The value of a Content-Type header, for a type or for an extension.
 *
 * @param {string} of
 * @returns {string|false}
 */
exports.contentType = function (of) {
  var type = of.indexOf('/') > 0 ? of : exports.lookup(of)
  if (!type) return false
  if (/;\s*charset=/i.test(type)) return type
  var charset = exports.charset(type)
  return charset ? type + '; charset=' + charset.toLowerCase() : type
}
