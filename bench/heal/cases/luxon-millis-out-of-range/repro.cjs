// luxon-millis-out-of-range: throws with luxon@1.17.0, answers with luxon@1.17.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { DateTime } = require('luxon')
const time = DateTime.fromMillis(8.64e15 + 1, { zone: 'America/New_York' })
show([time.isValid, time.toISO()])
