// luxon-min-of-nothing: throws with luxon@0.2.10, answers with luxon@0.2.11
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { DateTime } = require('luxon')
show(DateTime.min() === undefined)
