'use strict'

const LOOPS = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'])
const FUNCTIONS = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/

/**
 * The function that a node stands in.
 * @param {Object} node
 * @returns {Object|null} null when it stands in none
 */
function enclosingFunction(node) {
  let current = node.parent
  while (current.type !== 'Program') {
    if (FUNCTIONS.test(current.type)) return current
    current = current.parent
  }
  return null
}

/** Whether the node is run again and again by a loop of its own function. */
function isInLoop(node) {
  for (let current = node; current && current.type !== 'Program'; current = current.parent) {
    if (LOOPS.has(current.type)) return true
    if (FUNCTIONS.test(current.type)) return false
  }
  return false
}

/** Gives every node its parent, as walkers of this library expect it. */
function linkParents(node, parent = null) {
  node.parent = parent
  for (const key of Object.keys(node)) {
    if (key === 'parent') continue
    for (const child of [].concat(node[key])) {
      if (child && typeof child.type === 'string') linkParents(child, node)
    }
  }
  return node
}

module.exports = { enclosingFunction, isInLoop, linkParents }
