// asap-many-tasks: throws with asap@2.0.2, answers with asap@2.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const q = require('q')
let handled = 0
const handle = (value) => {
  handled++
  return value
}
const last = []
for (let index = 0; index < 1026; index++) last.push(q(index).then(handle).then(handle))
q.all(last).then((values) => show([handled, values.length, values[0], values[1025]]))
