export type Side = 'server' | 'receiver'

const CALLS = ['love', 'fifteen', 'thirty', 'forty']

/**
 * A game: won with four points or more and two more than the other. From three points each on it is called by who is
 * ahead: deuce, or advantage.
 */
export class Game {
  private readonly points: Record<Side, number> = { server: 0, receiver: 0 }

  point(side: Side): void {
    if (this.winner !== null) throw new Error('The game is over.')
    this.points[side]++
  }

  get winner(): Side | null {
    const { server, receiver } = this.points
    if (Math.max(server, receiver) < 4 || Math.abs(server - receiver) < 2) return null
    return server > receiver ? 'server' : 'receiver'
  }

  /** As the umpire calls it, the server first. */
  call(): string {
    const { server, receiver } = this.points
    if (this.winner !== null) return `game ${this.winner}`
    if (server > 3 && receiver > 3) {
      if (server === receiver) return 'deuce'
      return `advantage ${server > receiver ? 'server' : 'receiver'}`
    }
    if (server === receiver) return server === 3 ? 'deuce' : `${capital(CALLS[server])} all`
    return `${capital(CALLS[server])} ${CALLS[receiver]}`
  }
}

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1)
}
