// json-logic-in-nothing: throws with json-logic-js@1.1.1, answers with json-logic-js@1.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const logic = require('json-logic-js')
const rule = { in: ['admin', { var: 'roles' }] }
show([{ roles: ['admin'] }, { roles: 'guest' }, {}].map((user) => logic.apply(rule, user)))
