import { hhmm } from './clock.ts'

export interface Stop {
  name: string
  /** Minutes of the ride from the stop before; of the first one it does not matter. */
  ride: number
}

export interface Call {
  stop: string
  at: string
}

type Direction = 1 | -1

/** A line on which trams go to and fro: at either end they turn at once and go back the way they came. */
export class TramLine {
  constructor(private readonly stops: readonly Stop[]) {
    if (stops.length < 2) throw new RangeError('A line has two stops at least.')
  }

  /** The next `count` calls of a tram that leaves the first stop at `start` (minutes after midnight). */
  calls(start: number, count: number): Call[] {
    const calls: Call[] = []
    let tram: Tram = { index: 0, direction: 1, minute: start }
    while (calls.length < count) {
      calls.push({ stop: this.stops[tram.index].name, at: hhmm(tram.minute) })
      tram = this.advance(tram)
    }
    return calls
  }

  /** Minutes of a ride to the other end and back. */
  roundTrip(): number {
    return 2 * this.stops.slice(1).reduce((sum, { ride }) => sum + ride, 0)
  }

  /** How many trams are needed for one to come every `minutes`. */
  trams(minutes: number): number {
    return Math.ceil(this.roundTrip() / minutes)
  }

  private advance({ index, direction, minute }: Tram): Tram {
    const ahead = this.turn(index, direction)
    const next = index + ahead
    const ride = ahead === 1 ? this.stops[next].ride : this.stops[index].ride
    return { index: next, direction: ahead, minute: minute + ride }
  }

  private turn(index: number, direction: Direction): Direction {
    if (direction === -1 && index <= 0) return 1
    if (direction === 1 && index >= this.stops.length) return -1
    return direction
  }
}

interface Tram {
  index: number
  direction: Direction
  minute: number
}
