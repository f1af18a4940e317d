'use strict'

/**
 * Joins texts that follow each other, and takes comments and empty texts out. Changes the tree.
 *
 * @param {{ type: string, text?: string, children?: object[] }} node
 * @returns {object} the node
 */
exports.tidy = function tidy (node) {
  var children = node.children
  if (!children) return node

  for (var i = 0, count = children.length; i < count; i++) {
    var child = children[i]
    if (isNothing(child)) {
      children.splice(i, 1)
      i--
      continue
    }
    tidy(child)
  }

  joinTexts(children)
  return node
}

function joinTexts (children) {
  for (var i = children.length - 1; i > 0; i--) {
    var before = children[i - 1]
    if (children[i].type !== 'text' || before.type !== 'text') continue
    before.text += children[i].text
    children.splice(i, 1)
  }
}

function isNothing (node) {
  return node.type === 'comment' || (node.type === 'text' && node.text.trim() === '')
}

/** All texts of a tree, one after another. */
exports.textOf = function textOf (node) {
  if (node.type === 'text') return node.text
  return (node.children || []).map(textOf).join('')
}
