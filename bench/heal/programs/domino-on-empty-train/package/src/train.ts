export type Tile = readonly [number, number]

/** A row of dominoes that starts at the engine, a double in the middle of the table. */
export class Train {
  readonly tiles: Tile[] = []
  readonly owner: string
  readonly engine: number
  isOpen = false

  constructor(owner: string, engine: number) {
    this.owner = owner
    this.engine = engine
  }

  /** The number that the next tile has to begin with: that at the end of the train, of the engine where it has no tile. */
  get end(): number {
    return this.tiles[this.tiles.length - 1][1]
  }

  fits([a, b]: Tile): boolean {
    return a === this.end || b === this.end
  }

  /** Lays a tile down, turned so that it fits. Answers whether it did. */
  lay(tile: Tile): boolean {
    if (!this.fits(tile)) return false
    this.tiles.push(tile[0] === this.end ? tile : [tile[1], tile[0]])
    return true
  }

  toString(): string {
    const tiles = this.tiles.map(([a, b]) => `${a}-${b}`).join(' ')
    return `${this.owner}${this.isOpen ? '*' : ''}: ${tiles || 'empty'}`
  }
}
