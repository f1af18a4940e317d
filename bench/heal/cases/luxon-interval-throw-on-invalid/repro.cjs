// luxon-interval-throw-on-invalid: throws with luxon@1.24.1, answers with luxon@1.25.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Interval, Settings } = require('luxon')
Settings.throwOnInvalid = true
const interval = Interval.fromISO('2020-06-22T17:30:00.000+02:00/PT5H30M')
show(interval.length('minutes'))
