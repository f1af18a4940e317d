import { nights } from './nights.ts'

export interface Season {
  name: string
  /** First and last night. */
  from: string
  to: string
  /** Price of a night in cents by kind of room. */
  rates: Record<string, number>
}

export interface Room {
  kind: string
  beds: number
  /** Price of a night in cents where no season says another. */
  rate: number
}

export interface Quote {
  nights: number
  total: number
  /** A line for each run of nights with the same price. */
  lines: string[]
}

export class RateBook {
  private readonly seasons: Season[]
  private readonly rooms: Map<string, Room>

  constructor(rooms: Room[], seasons: Season[]) {
    this.rooms = new Map(rooms.map((room) => [room.kind, room]))
    this.seasons = seasons
  }

  /** What a stay costs; null for a kind of room that the house does not have. */
  quote(kind: string, arrival: string, departure: string): Quote | null {
    const room = this.rooms.get(kind)
    if (!room) return null
    const prices = nights(arrival, departure).map((night) => this.priceOf(room, night))
    const lines: string[] = []
    for (let at = 0; at < prices.length; ) {
      let end = at
      while (prices[end] === prices[at]) end++
      lines.push(`${end - at} x ${(prices[at] / 100).toFixed(2)}`)
      at = end
    }
    return { nights: prices.length, total: prices.reduce((sum, price) => sum + price, 0), lines }
  }

  /** The least that a night in this kind of room ever costs, for "from 59.00". */
  lowest(kind: string): number | null {
    const room = this.rooms.get(kind)
    if (!room) return null
    return Math.min(room.rate, ...this.seasons.map((season) => season.rates[kind] ?? room.rate))
  }

  /** Seasons that touch a year, for the price list. */
  seasonsOf(year: number): string[] {
    return this.seasons
      .filter(({ from, to }) => from.slice(0, 4) <= String(year) && to.slice(0, 4) >= String(year))
      .map(({ name }) => name)
  }

  private priceOf(room: Room, night: string): number {
    const season = this.seasons.find(({ from, to }) => from <= night && night <= to)!
    return season.rates[room.kind] ?? room.rate
  }
}
