const { Basket } = require('basket-sum')
const catalogue = new Map([['tea', { title: 'Tea', cents: 450 }]])
try {
  console.log('total', new Basket(catalogue).add('tea', 2).add('tae').total())
} catch (error) {
  if (error.name !== 'UnknownArticle') throw error
  console.log('refused')
}
