const CAPACITY_MIN = 1 << 10
const NONE = -1

/** 64 bits in two halves. */
export interface Hash {
  low: number
  high: number
}

/** Numbers from 0 on by hash, without an object per entry. */
export interface HashTable {
  /** -1 where there is none. */
  get(hash: Hash): number
  set(hash: Hash, value: number): void
  clear(): void
  readonly size: number
}

export function createHashTable(): HashTable {
  let capacity = CAPACITY_MIN
  let lows = new Int32Array(capacity)
  let highs = new Int32Array(capacity)
  let values = new Int32Array(capacity).fill(NONE)
  let size = 0

  return {
    get: ({ low, high }) => values[placeOf(low, high)]!,
    set({ low, high }, value) {
      if (size * 2 >= capacity) grow()
      put(low, high, value)
    },
    clear: () => reset(CAPACITY_MIN),
    get size() {
      return size
    },
  }

  /** Where the entry is, or the empty place where it would be. */
  function placeOf(low: number, high: number): number {
    const last = capacity - 1
    let place = low & last
    while (values[place] !== NONE && (lows[place] !== low || highs[place] !== high)) place = (place + 1) & last
    return place
  }

  function put(low: number, high: number, value: number): void {
    const place = placeOf(low, high)
    if (values[place] === NONE) size++
    lows[place] = low
    highs[place] = high
    values[place] = value
  }

  function grow(): void {
    const before = { lows, highs, values }
    reset(capacity * 2)
    for (let place = 0; place < before.values.length; place++) {
      if (before.values[place] !== NONE) put(before.lows[place]!, before.highs[place]!, before.values[place]!)
    }
  }

  function reset(newCapacity: number): void {
    capacity = newCapacity
    lows = new Int32Array(capacity)
    highs = new Int32Array(capacity)
    values = new Int32Array(capacity).fill(NONE)
    size = 0
  }
}
