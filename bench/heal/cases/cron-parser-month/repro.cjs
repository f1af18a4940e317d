// cron-parser-month: throws with cron-parser@2.8.0, answers with cron-parser@2.9.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('cron-parser')
const interval = parser.parseExpression('15 10 * 9 *', { currentDate: new Date('2017-10-11T00:00:00Z'), utc: true })
show([interval.next().toISOString(), interval.next().toISOString()])
