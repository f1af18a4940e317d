/**
 * A cache that holds a number of values and forgets first what was not asked for longest.
 * The entries are a chain: `oldest` -> newer -> newer -> `newest`.
 */
function LRUCache (limit) {
  if (!(limit > 0)) throw new RangeError('the limit must be above zero')
  this.limit = limit
  this.clear()
}

LRUCache.prototype.clear = function () {
  this.size = 0
  this.oldest = null
  this.newest = null
  this.entries = new Map()
}

/** Keeps a value; what had to go for it is returned. */
LRUCache.prototype.put = function (key, value) {
  var known = this.entries.get(key)
  if (known) {
    known.value = value
    this.touch(known)
    return undefined
  }

  var gone = this.size >= this.limit ? this.forgetOldest() : undefined
  var entry = { key: key, value: value, older: null, newer: null }
  this.entries.set(key, entry)
  this.append(entry)
  this.size += 1
  return gone
}

LRUCache.prototype.get = function (key) {
  var entry = this.entries.get(key)
  if (!entry) return undefined
  this.touch(entry)
  return entry.value
}

/** Does not count as a use. */
LRUCache.prototype.has = function (key) {
  return this.entries.has(key)
}

LRUCache.prototype.append = function (entry) {
  entry.older = this.newest
  entry.newer = null
  if (this.newest) this.newest.newer = entry
  else this.oldest = entry
  this.newest = entry
}

/** Moves an entry to the newest end. */
LRUCache.prototype.touch = function (entry) {
  if (entry === this.newest) return
  if (entry === this.oldest) this.oldest = entry.newer
  else entry.older.newer = entry.newer
  entry.newer.older = entry.older
  this.append(entry)
}

LRUCache.prototype.forgetOldest = function () {
  var entry = this.oldest
  if (!entry) return undefined
  this.oldest = entry.newer
  this.oldest.older = null
  this.entries.delete(entry.key)
  this.size -= 1
  return entry
}

/** Forgets all, oldest first, and tells of each. */
LRUCache.prototype.drain = function (tell) {
  var entry = this.forgetOldest()
  while (entry) {
    tell(entry.key, entry.value)
    entry = this.forgetOldest()
  }
}

LRUCache.prototype.forEach = function (tell) {
  for (var entry = this.oldest; entry; entry = entry.newer) tell(entry.key, entry.value)
}

LRUCache.prototype.toString = function () {
  var texts = []
  this.forEach(function (key, value) {
    texts.push(key + ':' + value)
  })
  return texts.join(' < ')
}

module.exports = { LRUCache: LRUCache }
