import { distance } from './geo.js'

/**
 * Plans the round of a van: nearest parcel first, from the depot on.
 *
 * Each parcel is either on the round or among the `manual` ones, which a dispatcher looks at. None may get lost:
 * `stops.length + manual.length` is the count of parcels that were given.
 */
export class RoundPlanner {
  /**
   * @param {{ lat: number, lon: number }} depot
   * @param {(address: string) => { lat: number, lon: number } | null} geocode null for an address it does not know
   * @param {{ radius?: number }} [options] kilometres around the depot that are served
   */
  constructor(depot, geocode, { radius = 30 } = {}) {
    this.depot = depot
    this.geocode = geocode
    this.radius = radius
  }

  plan(parcels) {
    const { placed, manual } = this.place(parcels)
    const stops = []
    let at = this.depot
    let km = 0
    while (placed.length > 0) {
      const next = nearest(placed, at)
      placed.splice(placed.indexOf(next), 1)
      km += distance(at, next.point)
      stops.push(next.parcel.id)
      at = next.point
    }
    return { stops, manual, km: Math.round(km + distance(at, this.depot)) }
  }

  place(parcels) {
    const placed = []
    const manual = []
    for (const parcel of parcels) {
      const { lat, lon } = this.geocode(parcel.address)
      const point = { lat, lon }
      if (distance(this.depot, point) > this.radius) {
        manual.push(parcel.id)
        continue
      }
      placed.push({ parcel, point })
    }
    return { placed, manual }
  }
}

function nearest(placed, at) {
  return placed.reduce((best, one) => (distance(at, one.point) < distance(at, best.point) ? one : best))
}
