// json-diff-ts-array-to-undefined: throws with json-diff-ts@4.0.1, answers with json-diff-ts@4.1.0
const { diff } = require('json-diff-ts')
const options = { treatTypeChangeAsReplace: false }
const show = (changes) => JSON.parse(JSON.stringify(changes, (key, value) => value === undefined ? 'undefined' : value))
const before = { id: 1, tags: ['a', 'b'], name: 'pump' }
console.log(`RESULT ${JSON.stringify([show(diff(before, { id: 1, tags: undefined, name: 'valve' }, options)), show(diff(before, { id: 1, tags: ['a', 'c'], name: 'pump' }, options))])}`)
