const DAY = 24 * 60 * 60 * 1000

/**
 * @typedef {{ ring: string, species: string, date: string, km: number }} Sighting  `km` along the coast, from the station
 */

/** Birds that were ringed, and where they were met again. */
export class RingRecords {
  constructor() {
    /** @type {Map<string, Sighting[]>} */
    this.birds = new Map()
  }

  /** The first sighting of a ring is the ringing itself. */
  add(sighting) {
    const sightings = this.birds.get(sighting.ring) ?? []
    sightings.push(sighting)
    this.birds.set(sighting.ring, sightings)
    return this
  }

  /** Rings that were met again at least once, in percent of all. */
  recoveryRate() {
    if (this.birds.size === 0) return 0
    const met = [...this.birds.values()].filter((sightings) => sightings.length > 1)
    return Math.round((met.length / this.birds.size) * 100)
  }

  /**
   * What is known of a species of birds that were met again: the mean of the kilometres and of the days between the ringing
   * and the last sighting. Null where there was none.
   */
  travelsOf(species) {
    const travels = []
    for (const [ringed, ...later] of this.birds.values()) {
      if (ringed.species !== species) continue
      const last = later[later.length - 1]
      travels.push({
        km: Math.abs(last.km - ringed.km),
        days: (Date.parse(last.date) - Date.parse(ringed.date)) / DAY,
      })
    }
    if (travels.length === 0) return null
    return { birds: travels.length, km: mean(travels.map(({ km }) => km)), days: mean(travels.map(({ days }) => days)) }
  }

  report() {
    const species = [...new Set([...this.birds.values()].map(([ringed]) => ringed.species))].sort()
    return species.map((name) => {
      const travels = this.travelsOf(name)
      if (travels === null) return `${name}: never met again`
      return `${name}: ${travels.km} km in ${travels.days} days (${travels.birds})`
    })
  }
}

function mean(values) {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}
