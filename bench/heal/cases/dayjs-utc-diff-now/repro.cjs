// dayjs-utc-diff-now: throws with dayjs@1.9.6, answers with dayjs@1.9.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dayjs = require('dayjs')
dayjs.extend(require('dayjs/plugin/utc'))
const past = dayjs('2020-11-02T02:58:28.000Z')
show([past.diff('2020-11-03T02:58:28.000Z', 'hour'), past.diff() < 0, dayjs.utc('2020-01-01').diff(dayjs.utc('2020-01-03'), 'day')])
