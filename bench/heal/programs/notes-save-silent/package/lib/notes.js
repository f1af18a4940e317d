var fs = require('fs')
var path = require('path')

/**
 * Notes, each a file of a folder. Callbacks of what changes something may be left out.
 */
function Notes (dir) {
  if (!(this instanceof Notes)) return new Notes(dir)
  this.dir = dir
  this.saved = 0
}

Notes.prototype._file = function (name) {
  return path.join(this.dir, encodeURIComponent(name) + '.txt')
}

Notes.prototype.read = function (name, cb) {
  fs.readFile(this._file(name), 'utf8', function (err, text) {
    if (err && err.code === 'ENOENT') return cb(null, null)
    cb(err, text)
  })
}

Notes.prototype.save = function (name, text, cb) {
  var self = this
  var file = this._file(name)
  fs.writeFile(file + '.new', text, function (err) {
    if (err) return cb(err)
    fs.rename(file + '.new', file, function (err) {
      if (!err) self.saved++
      cb(err)
    })
  })
}

Notes.prototype.remove = function (name, cb) {
  fs.unlink(this._file(name), function (err) {
    if (err && err.code === 'ENOENT') err = null
    if (cb) cb(err)
  })
}

Notes.prototype.list = function (cb) {
  fs.readdir(this.dir, function (err, files) {
    if (err) return cb(err)
    cb(null, files.filter(function (file) {
      return /\.txt$/.test(file)
    }).map(function (file) {
      return decodeURIComponent(file.slice(0, -4))
    }).sort())
  })
}

module.exports = Notes
