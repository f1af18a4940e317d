const Shelf = require('shelf-cache')

const entries = new Map()
let now = 1000
let made = 0
const store = {
  read: (key, cb) => (key === 'bad' ? cb(new Error('disk')) : cb(null, entries.get(key) ?? null)),
  write: (key, entry, cb) => cb(null, entries.set(key, entry)),
}
const shelf = new Shelf(store, { maxAge: 10, now: () => now })
const result = []
const note = (...args) => result.push(args.map((one) => (one === undefined ? 'undefined' : one instanceof Error ? one.message : one)))
const make = (cb) => cb(null, 'v' + ++made)
shelf.get('a', note)
shelf.wrap('a', make, note)
shelf.wrap('a', make, note)
now += 11
shelf.get('a', note)
shelf.wrap('a', make, note)
shelf.get('bad', note)
shelf.getMany(['a', 'none'], note)
shelf.getMany([], note)
console.log('RESULT ' + JSON.stringify(result))
