// intel-error-no-stack: throws with intel@1.1.1, answers with intel@1.1.2
const { Writable } = require('stream')
const intel = require('intel')
const lines = []
const stream = new Writable({ write (chunk, encoding, done) { lines.push(String(chunk)); done() } })
intel.addHandler(new intel.handlers.Stream({ stream, formatter: new intel.Formatter('[%(levelname)s] %(message)s') }))
// An error that was handed over by another process keeps its message alone.
const error = Object.assign(new Error('worker stopped'), { stack: undefined })
intel.error(error)
setTimeout(() => console.log(`RESULT ${JSON.stringify(lines)}`), 50)
