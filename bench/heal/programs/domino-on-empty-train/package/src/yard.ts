import { type Tile, Train } from './train.ts'

export { type Tile, Train } from './train.ts'

/** A game of Mexican train: everyone has a train of his own, and others may only use it while it is open. */
export class Yard {
  private readonly trains: Map<string, Train>
  private readonly hands: Map<string, Tile[]>

  constructor(engine: number, hands: Record<string, Tile[]>) {
    this.hands = new Map(Object.entries(hands).map(([name, tiles]) => [name, [...tiles]]))
    this.trains = new Map(Object.keys(hands).map((name) => [name, new Train(name, engine)]))
  }

  /** What a player can lay down: tile and owner of the train. */
  moves(player: string): { tile: Tile; train: string }[] {
    const usable = [...this.trains.values()].filter((train) => train.owner === player || train.isOpen)
    return this.hand(player).flatMap((tile) =>
      usable.filter((train) => train.fits(tile)).map((train) => ({ tile, train: train.owner })),
    )
  }

  /** The heaviest tile of a player goes down where it can; his train is opened when none fits. */
  play(player: string): string {
    const moves = this.moves(player)
    const own = this.trains.get(player)!
    if (moves.length === 0) {
      own.isOpen = true
      return `${player} passes`
    }
    const best = moves.reduce((a, b) => (weight(b.tile) > weight(a.tile) ? b : a))
    this.trains.get(best.train)!.lay(best.tile)
    if (best.train === player) own.isOpen = false
    this.hands.set(player, this.hand(player).filter((tile) => tile !== best.tile))
    return `${player} ${best.tile.join('-')} on ${best.train}`
  }

  /** Points that are left in the hands, the least is best. */
  scores(): Record<string, number> {
    const sums = [...this.hands].map(([name, tiles]) => [name, tiles.reduce((sum, tile) => sum + weight(tile), 0)])
    return Object.fromEntries(sums)
  }

  show(): string[] {
    return [...this.trains.values()].map(String)
  }

  private hand(player: string): Tile[] {
    return this.hands.get(player) ?? []
  }
}

function weight([a, b]: Tile): number {
  return a + b
}
