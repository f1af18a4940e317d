'use strict'

class Folder {
  constructor(name, parent = null) {
    this.name = name
    this.parent = parent
    this.children = []
    if (parent) parent.children.push(this)
  }

  /** Names from the top down, joined: the path of the top folder is its name. */
  path() {
    return this.parent === null ? this.name : `${this.parent.path()}/${this.name}`
  }

  /** How many folders are above. */
  depth() {
    let depth = 0
    let at = this
    do {
      at = at.parent
      depth++
    } while (at.parent !== null)
    return depth
  }
}

module.exports = { Folder }
