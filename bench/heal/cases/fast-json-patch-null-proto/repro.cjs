// fast-json-patch-null-proto: throws with fast-json-patch@2.0.2, answers with fast-json-patch@2.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const patch = require('fast-json-patch')
const query = (value) => Object.assign(Object.create(null), value)
show([
  patch.compare({ a: 1, b: { c: 2 } }, { a: 1, b: { c: 3 } }),
  patch.compare(query({ a: '1', b: '2' }), query({ a: '2', d: '4' })),
])
