const { createKeeper } = require('door-keeper')
const keeper = createKeeper(new Map([['a', { user: { name: 'Ada' }, cart: [{ sku: 'tea', count: 1 }] }]]))
const seen = []
for (const cookie of ['a', 'b']) keeper.cartOf({ cookie }, (status, body) => seen.push([status, body]))
console.log(`RESULT ${JSON.stringify(seen)}`)
