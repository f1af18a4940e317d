// luxon-offset-out-of-range: throws with luxon@1.26.0, answers with luxon@1.27.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { DateTime } = require('luxon')
const start = DateTime.fromObject({ year: 2021, zone: 'America/New_York' })
const later = start.plus({ seconds: 12345678901234567890 })
show([later.isValid, later.toISO()])
