'use strict'

const querystring = require('node:querystring')

/**
 * Filters of a list by its facets.
 *
 * Each facet names a property of the items: `new Facets(['colour', 'size'])` reads `?colour=red&colour=blue&size=m` as
 * "red or blue, and m".
 */
class Facets {
  constructor(names) {
    this.names = names
  }

  /** What is chosen in a query, by the name of the facet. */
  parse(query) {
    const values = querystring.parse(query.replace(/^\?/, ''))
    const chosen = {}
    for (const name of this.names) {
      if (!values.hasOwnProperty(name)) continue
      const wanted = [].concat(values[name]).filter((value) => value !== '')
      if (wanted.length > 0) chosen[name] = wanted
    }
    return chosen
  }

  filter(items, query) {
    const chosen = Object.entries(this.parse(query))
    return items.filter((item) => chosen.every(([name, wanted]) => wanted.includes(String(item[name]))))
  }

  /** How many items there are of each value. */
  counts(items) {
    return this.names.map((name) => {
      const counts = new Map()
      for (const item of items) counts.set(item[name], (counts.get(item[name]) ?? 0) + 1)
      return { name, values: [...counts].sort((a, b) => b[1] - a[1]) }
    })
  }
}

module.exports = { Facets }
