/**
 * Categories as they come from the table: { id, parentId, name }. Those whose parent was deleted
 * stay in the table and count as roots until someone moves them.
 */
export class CategoryTree {
  #byId = new Map()

  constructor(rows) {
    for (const row of rows) this.#byId.set(row.id, row)
  }

  get(id) {
    return this.#byId.get(id)
  }

  roots() {
    return [...this.#byId.values()].filter((row) => row.parentId === null || !this.#byId.has(row.parentId))
  }

  childrenOf(id) {
    return [...this.#byId.values()].filter((row) => row.parentId === id)
  }

  /** Names from the root down to the category; empty for a category that is not there. */
  trail(id) {
    const names = []
    let row = this.#byId.get(id)
    if (!row) return names
    names.unshift(row.name)
    while (row.parentId !== null) {
      row = this.#byId.get(row.parentId)
      names.unshift(row.name)
    }
    return names
  }

  /** One line per category, children indented below their parent. */
  outline() {
    const lines = []
    const write = (row, depth) => {
      lines.push('  '.repeat(depth) + row.name)
      for (const child of this.childrenOf(row.id)) write(child, depth + 1)
    }
    for (const root of this.roots()) write(root, 0)
    return lines
  }
}

export function breadcrumb(tree, id, separator = ' > ') {
  return tree.trail(id).join(separator)
}
