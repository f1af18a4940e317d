class Node {
  constructor() {
    this.children = new Map()
    this.weight = 0
  }
}

export class Trie {
  #root = new Node()
  #size = 0

  constructor(words = []) {
    for (const word of words) this.add(word)
  }

  get size() {
    return this.#size
  }

  add(word, weight = 1) {
    let node = this.#root
    for (const letter of word.toLowerCase()) {
      if (!node.children.has(letter)) node.children.set(letter, new Node())
      node = node.children.get(letter)
    }
    if (node.weight === 0) this.#size++
    node.weight += weight
    return this
  }

  has(word) {
    const node = this.#descend(word)
    return node !== undefined && node.weight > 0
  }

  /** The heaviest words with the prefix, at most `limit` of them. */
  suggest(prefix, limit = 5) {
    const start = this.#descend(prefix)
    const found = []
    collect(start, prefix.toLowerCase(), found)
    found.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    return found.slice(0, limit).map(({ word }) => word)
  }

  /** The longest word that all words with the prefix begin with, for completion with the tab key. */
  complete(prefix) {
    let node = this.#descend(prefix)
    if (!node) return prefix
    let text = prefix.toLowerCase()
    while (node.weight === 0 && node.children.size === 1) {
      const [[letter, child]] = node.children
      text += letter
      node = child
    }
    return text
  }

  #descend(prefix) {
    let node = this.#root
    for (const letter of prefix.toLowerCase()) {
      node = node.children.get(letter)
      if (!node) return undefined
    }
    return node
  }
}

function collect(node, word, found) {
  if (node.weight > 0) found.push({ word, weight: node.weight })
  for (const [letter, child] of node.children) collect(child, word + letter, found)
}
