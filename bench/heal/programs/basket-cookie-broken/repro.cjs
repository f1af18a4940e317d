const { readBasket, writeBasket } = require('cookie-basket')
const cookie = writeBasket({ items: [{ id: 'tea', count: 2 }] })
for (const text of [cookie, cookie.slice(0, 10)]) console.log(readBasket(text).items.length)
