const test = require('node:test')
const assert = require('node:assert')
const { parse } = require('../dist/trace-lines.cjs.js')

test('frames of a trace', () => {
  const frames = parse('    at run (/srv/app/run.js:10:3)\n    at node:internal/main:28:49')
  assert.strictEqual(frames[0].methodName, 'run')
  assert.strictEqual(frames[0].lineNumber, 10)
  assert.strictEqual(frames[1].internal, true)
})
