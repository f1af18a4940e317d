'use strict';

/** Which ids have which tag. A tag that nothing has is not kept. */
class TagIndex {
  constructor() {
    this.idsByTag = new Map();
  }

  put(tag, id) {
    if (!this.idsByTag.has(tag)) this.idsByTag.set(tag, new Set());
    this.idsByTag.get(tag).add(id);
  }

  drop(tag, id) {
    const ids = this.idsByTag.get(tag);
    if (!ids) return;
    ids.delete(id);
    if (ids.size === 0) this.idsByTag.delete(tag);
  }

  ids(tag) {
    return [...(this.idsByTag.get(tag) || [])];
  }

  counts() {
    const counts = {};
    for (const [tag, ids] of this.idsByTag) counts[tag] = ids.size;
    return counts;
  }
}

module.exports = { TagIndex };
