import { Game, type Side } from './game.ts'

export { Game, type Side } from './game.ts'

/** The board of a set: games won so far, and the call of the game that is played. */
export class Board {
  private game = new Game()
  private readonly games: Record<Side, number> = { server: 0, receiver: 0 }
  readonly calls: string[] = []

  /** Letters of a stream of points: `s` for the server, `r` for the receiver. */
  play(points: string): this {
    for (const letter of points) {
      this.game.point(letter === 's' ? 'server' : 'receiver')
      this.calls.push(this.game.call())
      const { winner } = this.game
      if (winner === null) continue
      this.games[winner]++
      this.game = new Game()
    }
    return this
  }

  toString(): string {
    return `${this.games.server}-${this.games.receiver} ${this.game.call()}`
  }
}
