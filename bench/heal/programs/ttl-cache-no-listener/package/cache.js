'use strict'

const DEFAULT_TTL = 60000

function TtlCache(options) {
  if (!(this instanceof TtlCache)) return new TtlCache(options)
  options = options || {}
  this.ttl = options.ttl || DEFAULT_TTL
  this.now = options.now || Date.now
  this.onEvict = options.onEvict
  this.entries = new Map()
}

TtlCache.prototype.set = function (key, value) {
  this.entries.set(key, { value: value, until: this.now() + this.ttl })
  return this
}

TtlCache.prototype.get = function (key) {
  var entry = this.entries.get(key)
  if (!entry) return undefined
  if (entry.until <= this.now()) {
    this.evict(key, entry)
    return undefined
  }
  return entry.value
}

TtlCache.prototype.evict = function (key, entry) {
  this.onEvict(key, entry.value)
  this.entries.delete(key)
}

TtlCache.prototype.size = function () {
  return this.entries.size
}

module.exports = TtlCache
