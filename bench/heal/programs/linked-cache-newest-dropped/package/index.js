/** Keeps the entries that were used last. The newest is at the head of the list, the oldest at its tail. */
export class LinkedCache {
  #limit
  #byKey = new Map()
  #head = null
  #tail = null

  constructor(limit) {
    if (!(limit > 0)) throw new RangeError('The limit must be positive.')
    this.#limit = limit
  }

  get size() {
    return this.#byKey.size
  }

  get(key) {
    const node = this.#byKey.get(key)
    if (!node) return undefined
    if (node !== this.#head) {
      this.#unlink(node)
      this.#putFirst(node)
    }
    return node.value
  }

  set(key, value) {
    const known = this.#byKey.get(key)
    if (known) {
      known.value = value
      this.get(key)
      return this
    }
    const node = { key, value, prev: null, next: null }
    this.#byKey.set(key, node)
    this.#putFirst(node)
    if (this.#byKey.size > this.#limit) this.delete(this.#tail.key)
    return this
  }

  delete(key) {
    const node = this.#byKey.get(key)
    if (!node) return false
    this.#byKey.delete(key)
    this.#unlink(node)
    return true
  }

  /** From the newest to the oldest. */
  *keys() {
    for (let node = this.#head; node; node = node.next) yield node.key
  }

  #putFirst(node) {
    node.prev = null
    node.next = this.#head
    if (this.#head) this.#head.prev = node
    else this.#tail = node
    this.#head = node
  }

  #unlink(node) {
    node.prev.next = node.next
    if (node.next) node.next.prev = node.prev
    else this.#tail = node.prev
  }
}
