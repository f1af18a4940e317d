var fs = require('fs')
var path = require('path')
var types = require('./types')

module.exports = find
module.exports.type = type
module.exports.all = all

/**
 * The first folder that has the asset.
 *
 * @param {string} name as written in a page: "/css/site.css?v=3"
 * @param {string[]} roots
 * @returns {string|null}
 */
function find (name, roots) {
  var file = clean(name)
  for (var i = 0; i < roots.length; i++) {
    var full = path.join(roots[i], file)
    if (isFile(full)) return full
  }
  return null
}

/** All names below a folder, sorted, with '/' between the parts. */
function all (root) {
  var found = []
  walk('.')
  return found.sort()

  function walk (path) {
    fs.readdirSync(path.join(root, path)).forEach(function (name) {
      var next = path === '.' ? name : path + '/' + name
      if (isFile(path.join(root, next))) found.push(next)
      else walk(next)
    })
  }
}

/** What to send as the content type of a name. */
function type (name) {
  return types[path.extname(clean(name)).slice(1)] || 'application/octet-stream'
}

function clean (name) {
  return name.replace(/[?#].*$/, '').replace(/^\/+/, '')
}

function isFile (full) {
  try {
    return fs.statSync(full).isFile()
  } catch (err) {
    if (err.code === 'ENOENT') return false
    throw err
  }
}
