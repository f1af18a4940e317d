// luxon-is-date-time-null: throws with luxon@1.11.2, answers with luxon@1.11.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { DateTime } = require('luxon')
const isTime = (value) => DateTime.isDateTime(value)
show([isTime(DateTime.utc()), isTime(null), isTime('2019-01-01')])
