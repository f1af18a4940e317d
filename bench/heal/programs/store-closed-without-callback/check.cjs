const { LineStore } = require('line-store')
const written = []
const store = new LineStore((lines, done) => setImmediate(() => { written.push(...lines); done(null) }))
store.add('a')
store.close()
const other = new LineStore((lines, done) => setImmediate(done, new Error('full')))
const calls = []
other.close((error, count) => calls.push([error && error.message, count ?? null]))
const third = new LineStore((lines, done) => setImmediate(done, null))
third.add('b')
third.close((error, count) => calls.push([error, count]))
setTimeout(() => console.log(`RESULT ${JSON.stringify([written, calls, store.isClosed])}`), 50)
