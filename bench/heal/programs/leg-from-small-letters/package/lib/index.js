import { greatCircle } from './great-circle.js'

export class AirportError extends Error {
  constructor(code) {
    super(`No airport "${code}"`)
    this.name = 'AirportError'
    this.code = code
  }
}

/** Airports and the distances of flights between them, in kilometres. Codes may be typed in any way: `fra`, ` FRA`. */
export class Airports {
  #byCode = new Map()

  /** @param {{ code: string, city: string, lat: number, lon: number }[]} airports */
  constructor(airports) {
    for (const airport of airports) this.#byCode.set(keyOf(airport.code), airport)
  }

  /** The airport of a code; throws an AirportError where there is none. */
  find(code) {
    const airport = this.#byCode.get(keyOf(code))
    if (!airport) throw new AirportError(code)
    return airport
  }

  has(code) {
    return this.#byCode.has(keyOf(code))
  }

  distance(from, to) {
    const start = this.#byCode.get(from)
    const end = this.#byCode.get(to)
    return Math.round(greatCircle(start.lat, start.lon, end.lat, end.lon))
  }

  /** The legs of a route as `FRA-JFK-LAX`, each with its distance. */
  legs(route) {
    const codes = route.split('-')
    return codes.slice(1).map((to, at) => ({
      from: this.find(codes[at]).city,
      to: this.find(to).city,
      distance: this.distance(codes[at], to),
    }))
  }

  /** Kilometres of a whole route. */
  total(route) {
    return this.legs(route).reduce((sum, { distance }) => sum + distance, 0)
  }

  /** The airport that is nearest to another one. */
  nearest(code) {
    const centre = this.find(code)
    const others = [...this.#byCode.values()].filter((airport) => airport !== centre)
    const far = (airport) => greatCircle(centre.lat, centre.lon, airport.lat, airport.lon)
    return others.sort((a, b) => far(a) - far(b))[0] ?? null
  }
}

const keyOf = (code) => code.trim().toUpperCase()
