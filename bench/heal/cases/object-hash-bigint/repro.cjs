// object-hash-bigint: throws with object-hash@2.1.0, answers with object-hash@2.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const hash = require('object-hash')
const order = { id: 42n, items: ['a', 'b'] }
show([hash(order), hash(order) === hash({ items: ['a', 'b'], id: 42n }), hash(order) === hash({ ...order, id: 43n })])
