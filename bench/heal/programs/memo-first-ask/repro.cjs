const Shelf = require('shelf-cache')

const entries = new Map()
const shelf = new Shelf({
  read: (key, cb) => cb(null, entries.get(key)),
  write: (key, entry, cb) => cb(null, entries.set(key, entry)),
})
const load = (cb) => cb(null, 'loaded')
shelf.wrap('page', load, (err, value, isKept) => {
  console.log(err ? 'failed' : value + (isKept ? ' from the shelf' : ' anew'))
})
