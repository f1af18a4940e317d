'use strict'

const { parseRow } = require('./row')

/**
 * Sums the counts of field notes: `place; species; count`, a note per line.
 */
class Tally {
  constructor () {
    this.places = {}
    this.total = 0
  }

  add (line) {
    const row = parseRow(line)
    if (!row) return this
    const sightings = this.places[row.place] || (this.places[row.place] = [])
    const known = sightings.find((one) => one.species === row.species)
    if (known) {
      known.count += row.count
    } else {
      sightings.push({ species: row.species, count: row.count })
    }
    this.total += row.count
    return this
  }

  /** What was seen at a place, the most frequent first. Nothing was seen where nobody was. */
  at (place) {
    const sightings = this.places[place] || []
    return sightings.slice().sort((a, b) => b.count - a.count)
  }

  report () {
    const lines = []
    for (const place of Object.keys(this.places).sort()) {
      lines.push(place)
      for (const { species, count } of this.at(place)) lines.push(`  ${species}: ${count}`)
    }
    return lines.join('\n')
  }
}

module.exports = { Tally }
