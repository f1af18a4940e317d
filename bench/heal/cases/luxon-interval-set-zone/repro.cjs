// luxon-interval-set-zone: throws with luxon@1.28.1, answers with luxon@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Interval } = require('luxon')
const interval = Interval.fromISO('2007-03-01T13:00:00Z/P1Y2M10DT2H30M', { setZone: true })
show([interval.isValid, interval.start.toUTC().toISO(), interval.end.toUTC().toISO()])
