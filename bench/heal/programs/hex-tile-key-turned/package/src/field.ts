import { type Ground, type Place, STEPS, type Tile } from './tile.ts'

export type { Ground, Place, Tile } from './tile.ts'

const AROUND: readonly Place[] = [
  { col: 1, row: 0 },
  { col: 1, row: -1 },
  { col: 0, row: -1 },
  { col: -1, row: 0 },
  { col: -1, row: 1 },
  { col: 0, row: 1 },
]

const LETTERS: Record<string, Ground> = { m: 'meadow', f: 'forest', h: 'hill', w: 'water' }

/** A field of hexagons, in axial coordinates. */
export class HexField {
  private readonly tiles = new Map<string, Tile>()

  /** Lines of letters, one a row; a dot leaves a hole. */
  static parse(lines: readonly string[]): HexField {
    const field = new HexField()
    lines.forEach((line, row) => {
      ;[...line].forEach((letter, col) => {
        if (letter !== '.') field.put({ col, row, ground: LETTERS[letter] })
      })
    })
    return field
  }

  put(tile: Tile): void {
    this.tiles.set(`${tile.col},${tile.row}`, tile)
  }

  groundAt({ col, row }: Place): Ground | null {
    return this.tiles.get(`${col},${row}`)?.ground ?? null
  }

  /** Tiles of the field that touch the place. */
  around(place: Place): Place[] {
    return AROUND.map((step) => ({ col: place.col + step.col, row: place.row + step.row })).filter(
      (next) => this.groundAt(next) !== null,
    )
  }

  /** The least steps from one tile to another, or null where there is no way. */
  steps(from: Place, to: Place): number | null {
    const best = new Map([[`${from.col},${from.row}`, 0]])
    const queue: { place: Place; steps: number }[] = [{ place: from, steps: 0 }]
    while (queue.length > 0) {
      queue.sort((a, b) => a.steps - b.steps)
      const { place, steps } = queue.shift() as { place: Place; steps: number }
      if (place.col === to.col && place.row === to.row) return steps
      for (const next of this.around(place)) {
        const total = steps + this.cost(next)
        const key = `${next.col},${next.row}`
        if (total === Infinity || total >= (best.get(key) ?? Infinity)) continue
        best.set(key, total)
        queue.push({ place: next, steps: total })
      }
    }
    return null
  }

  private cost({ col, row }: Place): number {
    const { ground } = this.tiles.get(`${row},${col}`) as Tile
    return STEPS[ground]
  }
}
