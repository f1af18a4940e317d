'use strict'

const { enclosingFunction, isInLoop, linkParents } = require('./climb')

/** Says in one word where a node stands: `async`, `function` or `module`. */
function placeOf(node) {
  const owner = enclosingFunction(node)
  if (!owner) return 'module'
  return owner.async ? 'async' : 'function'
}

/** An `await` may stand in an async function, or where a module may await. */
function mayAwait(node, options = {}) {
  const place = placeOf(node)
  return place === 'async' || (place === 'module' && options.topLevel === true)
}

module.exports = { enclosingFunction, isInLoop, linkParents, placeOf, mayAwait }
