// nunjucks-length-of-null: throws with nunjucks@1.3.4, answers with nunjucks@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nunjucks = require('nunjucks')
const env = new nunjucks.Environment(null)
const length = env.getFilter('length')
env.addFilter('orders', (list) => `${length(list)} orders`)
const summary = (customer) => `${customer.name}: ${env.getFilter('orders')(customer.orders)}`
show([summary({ name: 'Ann', orders: [1, 2] }), summary({ name: 'Bob', orders: null })])
