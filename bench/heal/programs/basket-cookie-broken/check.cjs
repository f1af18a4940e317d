const { readBasket, writeBasket } = require('cookie-basket')
const cookie = writeBasket({ items: [{ id: 'tea', count: 2 }, { id: 'cup', count: 0 }] })
console.log(`RESULT ${JSON.stringify([readBasket(cookie), readBasket(cookie.slice(0, 10)), readBasket(undefined), readBasket('e30=')])}`)
