// jexl-child-of-null: throws with jexl@2.1.1, answers with jexl@2.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const jexl = require('jexl')
const context = { order: { customer: null, total: 12 } }
jexl.eval('order.customer.name == "Ann" || order.total > 10', context).then(show)
