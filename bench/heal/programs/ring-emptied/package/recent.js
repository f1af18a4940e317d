/**
 * A map with a limit: what was not used for the longest time goes first.
 */
;(function (root, factory) {
  if (typeof module === 'object' && module.exports) module.exports = factory()
  else root.RecentMap = factory()
})(this, function () {
  function RecentMap (limit) {
    this.limit = limit
    this.size = 0
    this.oldest = undefined
    this.newest = undefined
    this._entries = {}
  }

  RecentMap.prototype.put = function (key, value) {
    var entry = this._entries['$' + key]
    if (entry) {
      entry.value = value
      this.get(key)
      return
    }
    entry = { key: key, value: value, older: undefined, newer: undefined }
    this._entries['$' + key] = entry
    if (this.newest) {
      this.newest.newer = entry
      entry.older = this.newest
    } else {
      this.oldest = entry
    }
    this.newest = entry
    if (++this.size > this.limit) return this.shift()
  }

  /** Takes the oldest entry out and returns it; undefined when there is none. */
  RecentMap.prototype.shift = function () {
    var entry = this.oldest
    this.oldest = entry.newer
    if (this.oldest) this.oldest.older = undefined
    else this.newest = undefined
    entry.newer = entry.older = undefined
    delete this._entries['$' + entry.key]
    this.size--
    return entry
  }

  RecentMap.prototype.get = function (key) {
    var entry = this._entries['$' + key]
    if (!entry) return
    if (entry === this.newest) return entry.value
    if (entry === this.oldest) this.oldest = entry.newer
    if (entry.older) entry.older.newer = entry.newer
    entry.newer.older = entry.older
    entry.older = this.newest
    entry.newer = undefined
    this.newest.newer = entry
    this.newest = entry
    return entry.value
  }

  RecentMap.prototype.remove = function (key) {
    var entry = this._entries['$' + key]
    delete this._entries['$' + entry.key]
    if (entry.newer) entry.newer.older = entry.older
    else this.newest = entry.older
    if (entry.older) entry.older.newer = entry.newer
    else this.oldest = entry.newer
    this.size--
    return entry.value
  }

  RecentMap.prototype.keys = function () {
    var keys = []
    for (var entry = this.oldest; entry; entry = entry.newer) keys.push(entry.key)
    return keys
  }

  return RecentMap
})
