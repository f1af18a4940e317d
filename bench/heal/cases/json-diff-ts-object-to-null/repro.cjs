// json-diff-ts-object-to-null: throws with json-diff-ts@4.3.0, answers with json-diff-ts@4.6.3
const { diff } = require('json-diff-ts')
const options = { treatTypeChangeAsReplace: false }
const filled = { value: { some: 'value' } }
const empty = { value: null }
console.log(`RESULT ${JSON.stringify([diff(empty, filled, options), diff(filled, empty, options), diff({ foo: { bar: 123 }, n: 1 }, { foo: null, n: 2 }, options)])}`)
