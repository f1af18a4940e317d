var Shelf = module.exports = function (store, options) {
  options = options || {}
  this.store = store
  this.maxAge = options.maxAge || 60000
  this.now = options.now || Date.now
}

// Calls back with (err, value). A value that is too old is none: null.
Shelf.prototype.get = function (key, cb) {
  var self = this
  this.store.read(key, function (err, entry) {
    if (err) return cb(err)
    var age = self.now() - entry.time
    if (age > self.maxAge) {
      return cb(null, null)
    }
    cb(null, entry.value)
  })
}

Shelf.prototype.set = function (key, value, cb) {
  this.store.write(key, { time: this.now(), value: value }, cb || noop)
}

// The value, or what `make(cb)` calls back with, which is kept.
Shelf.prototype.wrap = function (key, make, cb) {
  var self = this
  this.get(key, function (err, value) {
    if (err) return cb(err)
    if (value !== null) return cb(null, value, true)
    make(function (err, fresh) {
      if (err) return cb(err)
      self.set(key, fresh, function (err) {
        cb(err, fresh, false)
      })
    })
  })
}

Shelf.prototype.getMany = function (keys, cb) {
  var self = this
  var left = keys.length
  var found = {}
  if (left === 0) return cb(null, found)
  keys.forEach(function (key) {
    self.get(key, function (err, value) {
      if (left <= 0) return
      if (err) {
        left = 0
        return cb(err)
      }
      if (value !== null) found[key] = value
      if (--left === 0) cb(null, found)
    })
  })
}

function noop () {}
