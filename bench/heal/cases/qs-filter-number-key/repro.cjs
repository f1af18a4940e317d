// qs-filter-number-key: throws with qs@6.13.0, answers with qs@6.13.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const qs = require('qs')
const options = { allowDots: true, encodeDotInKeys: true, encode: false }
show([
  qs.stringify({ user: { 'first.name': 'Ann' } }, options),
  qs.stringify({ rows: { 7: { 'a.b': 'x' }, 8: 'y' } }, { ...options, filter: ['rows', 7, 'a.b'] }),
])
