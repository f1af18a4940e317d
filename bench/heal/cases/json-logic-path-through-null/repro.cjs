// json-logic-path-through-null: throws with json-logic-js@1.1.1, answers with json-logic-js@1.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const logic = require('json-logic-js')
const rule = { var: ['order.customer.name', 'nobody'] }
show([logic.apply(rule, { order: { customer: { name: 'Ann' } } }), logic.apply(rule, { order: null })])
