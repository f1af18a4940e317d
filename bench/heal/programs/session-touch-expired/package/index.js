module.exports = MemorySessions

/**
 * Keeps sessions in memory. All callbacks are called later, never at once.
 *
 * @param {Object} [options]
 * @param {number} [options.maxAge] milliseconds
 * @param {function} [options.now]
 */
function MemorySessions (options) {
  options = options || {}
  this.maxAge = options.maxAge || 60000
  this.now = options.now || Date.now
  this.sessions = Object.create(null)
}

/** Calls back with the session, or with nothing when there is none. */
MemorySessions.prototype.get = function get (id, callback) {
  var entry = this._alive(id)
  if (!entry) return defer(callback, null)
  defer(callback, null, JSON.parse(entry.json))
}

MemorySessions.prototype.set = function set (id, session, callback) {
  this.sessions[id] = { json: JSON.stringify(session), expires: this.now() + this.maxAge }
  if (callback) defer(callback, null)
}

/** Lets the session live on from now. */
MemorySessions.prototype.touch = function touch (id, callback) {
  var entry = this._alive(id)
  entry.expires = this.now() + this.maxAge
  if (callback) defer(callback, null)
}

MemorySessions.prototype.destroy = function destroy (id, callback) {
  delete this.sessions[id]
  if (callback) defer(callback, null)
}

MemorySessions.prototype.length = function length (callback) {
  var self = this
  var count = Object.keys(this.sessions).filter(function (id) { return self._alive(id) }).length
  defer(callback, null, count)
}

MemorySessions.prototype._alive = function _alive (id) {
  var entry = this.sessions[id]
  if (!entry) return undefined
  if (entry.expires <= this.now()) {
    delete this.sessions[id]
    return undefined
  }
  return entry
}

function defer (callback, err, value) {
  setImmediate(function () {
    callback(err, value)
  })
}
