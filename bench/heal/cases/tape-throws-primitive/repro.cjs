// tape-throws-primitive: throws with tape@5.7.4, answers with tape@5.7.5
const tape = require('tape')
const harness = tape.createHarness()
const results = []
const stream = harness.createStream({ objectMode: true })
stream.on('data', (row) => row.type === 'assert' && results.push([row.ok, row.name]))
stream.on('end', () => console.log(`RESULT ${JSON.stringify(results)}`))
const failing = (reason) => () => {
  throw reason
}
harness('limits', (t) => {
  t.throws(failing(new TypeError('too long')), { message: 'too long' }, 'an error')
  t.throws(failing('too long'), { message: 'too long' }, 'a text')
  t.end()
})
