const { createKeeper } = require('door-keeper')
const keeper = createKeeper(new Map([['a', { user: { name: 'Ada' }, cart: [{ sku: 'tea', count: 1 }] }]]))
for (const cookie of ['a', 'b']) keeper.cartOf({ cookie }, (status, body) => console.log(status, body))
