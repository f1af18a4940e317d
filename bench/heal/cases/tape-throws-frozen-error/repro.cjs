// tape-throws-frozen-error: throws with tape@5.6.1, answers with tape@5.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const tape = require('tape')
const harness = tape.createHarness()
const lines = []
harness.createStream().on('data', (chunk) => lines.push(String(chunk).trim())).on('end', () => {
  show(lines.join('\n').split('\n').filter((line) => /^(ok|not ok|# (tests|pass|fail))/.test(line)))
})
const fail = (error) => () => {
  throw Object.freeze(error)
}
harness('errors', (t) => {
  t.throws(fail(new TypeError('no such user')), TypeError, 'the class')
  t.throws(fail(new TypeError('no such user')), RangeError, 'another class')
  t.throws(fail(new TypeError('no such user')), /no such/, 'the pattern')
  t.end()
})
