'use strict';

/**
 * @class Cache
 * @param {object} [options]
 * @param {number} [options.maxAge]   milliseconds, for ever without it
 * @param {function} [options.onRemove]  called with the key and the reason: 'stale', 'deleted', 'full'
 */
class Cache {
  constructor(options = {}) {
    this.maxAge = options.maxAge === undefined ? Infinity : options.maxAge;
    this.max = options.max || Infinity;
    this.onRemove = options.onRemove || (() => {});
    this.now = options.now || Date.now;
    this.entries = new Map();
  }

  get size() {
    return this.entries.size;
  }

  set(key, value) {
    this.entries.delete(key);
    if (this.size >= this.max) this._remove(this.entries.keys().next().value, 'full');
    this.entries.set(key, { value, since: this.now() });
    return this;
  }

  get(key) {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (this._isStale(entry)) {
      this.remove(key, 'stale');
      return undefined;
    }
    return entry.value;
  }

  has(key) {
    return this.get(key) !== undefined;
  }

  delete(key) {
    return this.entries.has(key) && this._remove(key, 'deleted');
  }

  /** Removes all that is stale and returns how much that was. */
  prune() {
    const stale = [...this.entries].filter(([, entry]) => this._isStale(entry));
    stale.forEach(([key]) => this._remove(key, 'stale'));
    return stale.length;
  }

  _isStale(entry) {
    return this.now() - entry.since > this.maxAge;
  }

  _remove(key, reason) {
    this.entries.delete(key);
    this.onRemove(key, reason);
    return true;
  }
}

module.exports = Cache;
