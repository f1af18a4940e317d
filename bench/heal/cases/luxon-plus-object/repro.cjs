// luxon-plus-object: throws with luxon@1.6.1, answers with luxon@1.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { DateTime } = require('luxon')
show(DateTime.fromISO('2018-11-10T12:00:00Z', { zone: 'utc' }).plus({ days: 1 }).toISO())
