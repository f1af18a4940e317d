import { textOf } from './text.js'

/**
 * The headings of a document, with what they are called in links.
 * @param {import('./text.js').Node} tree
 */
export function outline(tree, { maxDepth = 3 } = {}) {
  const taken = new Map()
  const entries = []
  visit(tree, (node) => {
    if (node.type !== 'heading' || node.depth > maxDepth) return
    const title = textOf(node).trim()
    entries.push({ depth: node.depth, title, slug: unique(slugOf(title), taken) })
  })
  return entries
}

function visit(node, fn) {
  fn(node)
  for (const child of node.children ?? []) visit(child, fn)
}

function slugOf(title) {
  return title.toLowerCase().replace(/[^\w\s-]/g, '').trim().replace(/\s+/g, '-')
}

function unique(slug, taken) {
  const count = taken.get(slug) ?? 0
  taken.set(slug, count + 1)
  return count === 0 ? slug : `${slug}-${count}`
}

export { textOf }
