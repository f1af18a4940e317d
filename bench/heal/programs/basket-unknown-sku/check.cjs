const { Basket } = require('basket-sum')
const catalogue = new Map([['tea', { title: 'Tea', cents: 450 }]])
const ask = (basket) => { try { return basket.total() } catch (error) { return error.name } }
console.log(`RESULT ${JSON.stringify([ask(new Basket(catalogue).add('tea', 2)), ask(new Basket(catalogue).add('tea').add('x')), ask(new Basket(catalogue))])}`)
