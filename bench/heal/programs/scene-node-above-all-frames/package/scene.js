'use strict'

class Node {
  constructor(kind, x = 0, y = 0, size = { width: 0, height: 0 }) {
    this.kind = kind
    this.x = x
    this.y = y
    this.size = size
    this.parent = null
    this.children = []
  }

  add(...nodes) {
    for (const node of nodes) {
      if (node.parent) node.parent.children.splice(node.parent.children.indexOf(node), 1)
      node.parent = this
      this.children.push(node)
    }
    return this
  }

  /** The frame that clips the node; null for what lies directly on the canvas. */
  frame() {
    let at = this.parent
    while (at.kind !== 'frame' && at) at = at.parent
    return at
  }

  /** Where the node is on the canvas. */
  place() {
    let { x, y } = this
    for (let at = this.parent; at; at = at.parent) {
      x += at.x
      y += at.y
    }
    return { x, y }
  }

  /** The visible part of the node, null where nothing of it is seen. */
  visible() {
    const own = box(this)
    const frame = this.frame()
    return frame ? cut(own, frame.visible()) : own
  }
}

function box(node) {
  const { x, y } = node.place()
  return { left: x, top: y, right: x + node.size.width, bottom: y + node.size.height }
}

function cut(a, b) {
  if (b === null) return null
  const left = Math.max(a.left, b.left)
  const top = Math.max(a.top, b.top)
  const right = Math.min(a.right, b.right)
  const bottom = Math.min(a.bottom, b.bottom)
  return left < right && top < bottom ? { left, top, right, bottom } : null
}

module.exports = { Node }
