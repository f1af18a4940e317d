'use strict'

/** Nodes are { name, children }. A leaf may leave `children` out. */
function depth(node) {
  const below = (node.children || []).map(depth)
  return 1 + Math.max(0, ...below)
}

/** Names from the top down, children after their parent. */
function names(node) {
  const result = [node.name]
  for (const child of node.children) {
    result.push(...names(child))
  }
  return result
}

function find(node, name) {
  if (node.name === name) return node
  for (const child of node.children || []) {
    const found = find(child, name)
    if (found) return found
  }
  return null
}

module.exports = { depth, names, find }
