interface Entry<T> {
  item: T
  priority: number
  order: number
}

/** A line in which what is more urgent (the lower number) goes first; among equals what came first. */
export class PriorityLine<T> {
  private readonly heap: Entry<T>[] = []
  private order = 0

  get length(): number {
    return this.heap.length
  }

  push(item: T, priority = 0): void {
    this.heap.push({ item, priority, order: this.order++ })
    this.up(this.heap.length - 1)
  }

  peek(): T | undefined {
    return this.heap[0]?.item
  }

  shift(): T | undefined {
    const first = this.heap[0]
    const last = this.heap.pop()
    if (first === undefined || last === undefined) return undefined
    if (this.heap.length > 0) {
      this.heap[0] = last
      this.down(0)
    }
    return first.item
  }

  *drain(): Generator<T> {
    while (this.length > 0) yield this.shift()!
  }

  private up(index: number): void {
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!this.isBefore(index, parent)) return
      this.swap(index, parent)
      index = parent
    }
  }

  private down(index: number): void {
    const length = this.heap.length
    for (;;) {
      const left = 2 * index + 1
      const right = left + 1
      let least = index
      if (left < length && this.isBefore(left, least)) least = left
      if (right <= length && this.isBefore(right, least)) least = right
      if (least === index) return
      this.swap(index, least)
      index = least
    }
  }

  private isBefore(a: number, b: number): boolean {
    const left = this.heap[a]!
    const right = this.heap[b]!
    return left.priority - right.priority < 0 || (left.priority === right.priority && left.order < right.order)
  }

  private swap(a: number, b: number): void {
    const kept = this.heap[a]!
    this.heap[a] = this.heap[b]!
    this.heap[b] = kept
  }
}
