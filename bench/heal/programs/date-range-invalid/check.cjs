const { dayOf } = require('date-span')
const show = (value) => (value === undefined ? 'undefined' : value)
console.log(`RESULT ${JSON.stringify([show(dayOf('2020-02-03T10:00:00Z')), show(dayOf('tomorrow')), show(dayOf(0))])}`)
