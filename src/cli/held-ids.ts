/** Lines whose groups are held back: 4 bytes each. */
const LINES_HELD_MAX = 16 * 1024 * 1024
const BLOCK_LINES = 64 * 1024

export interface HeldIds {
  add(groupId: number): void
  /** Gives all that is held, in order. */
  end(): void
}

/**
 * Keeps the groups of lines in their order until there are no more, because a late line may show that two groups are one. Above
 * `linesMax` what is held is given away as it is known by then, so that memory stays bounded.
 */
export function createHeldIds(onId: (groupId: number) => void, linesMax = LINES_HELD_MAX): HeldIds {
  let blocks: Int32Array[] = []
  let size = 0

  return {
    add(groupId) {
      if (size === linesMax) giveAll()
      if (size % BLOCK_LINES === 0) blocks.push(new Int32Array(BLOCK_LINES))
      blocks.at(-1)![size % BLOCK_LINES] = groupId
      size++
    },
    end: giveAll,
  }

  function giveAll(): void {
    for (let line = 0; line < size; line++) onId(blocks[Math.floor(line / BLOCK_LINES)]![line % BLOCK_LINES]!)
    blocks = []
    size = 0
  }
}
