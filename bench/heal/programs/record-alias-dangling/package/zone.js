'use strict'

const MAX_ALIASES = 8

class Zone {
  constructor(origin) {
    this.origin = normal(origin)
    this.byName = new Map()
  }

  get names() {
    return [...this.byName.keys()]
  }

  add(name, type, data, ttl = 3600) {
    const full = this.full(name)
    const entries = this.byName.get(full) ?? []
    if (type === 'CNAME' && entries.length > 0) throw new Error(`${full} has records already, it cannot be an alias`)
    if (entries.some((entry) => entry.type === 'CNAME')) throw new Error(`${full} is an alias`)
    entries.push({ name: full, type, ttl, data: type === 'CNAME' ? this.full(data) : data })
    this.byName.set(full, entries)
    return this
  }

  ask(name, type) {
    const asked = normal(name)
    if (!this.byName.has(asked)) return { status: 'NXDOMAIN', answers: [] }
    return { status: 'NOERROR', answers: this.follow(asked, type, MAX_ALIASES) }
  }

  follow(name, type, left) {
    const entries = this.byName.get(name)
    const alias = entries.find((entry) => entry.type === 'CNAME')
    if (alias === undefined || type === 'CNAME') return entries.filter((entry) => entry.type === type)
    if (left === 0) throw new Error(`Too many aliases at ${name}`)
    return [alias, ...this.follow(alias.data, type, left - 1)]
  }

  /** Names that end with a dot are complete, `@` is the zone itself. */
  full(name) {
    if (name === '@') return this.origin
    return name.endsWith('.') ? normal(name) : `${name.toLowerCase()}.${this.origin}`
  }
}

function normal(name) {
  return name.toLowerCase().replace(/\.$/, '')
}

module.exports = { Zone }
