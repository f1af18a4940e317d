/**
 * @typedef {{ type: string, value?: string, alt?: string | null, children?: Node[] }} Node
 */

/**
 * The text of a node and of all that is below it.
 * @param {Node} node
 * @returns {string}
 */
export function textOf(node) {
  if (typeof node.value === 'string') return node.value
  if (node.type === 'image' && node.alt) return node.alt
  return joinAll(node.children)
}

function joinAll(nodes) {
  let text = ''
  for (let index = 0; index < nodes.length; index++) {
    text += textOf(nodes[index])
  }
  return text
}
