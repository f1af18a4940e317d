// moment-calendar-undefined: throws with moment@2.28.0, answers with moment@2.29.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const moment = require('moment')
const sent = moment.utc('2001-02-03T04:05:06Z')
show([sent.calendar(undefined), sent.calendar(null), sent.calendar('2001-02-03T20:00:00Z')])
