// dayjs-localized-format: throws with dayjs@1.9.2, answers with dayjs@1.9.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dayjs = require('dayjs')
dayjs.extend(require('dayjs/plugin/localizedFormat'))
show(dayjs('2020-10-13T08:05:00').format('LL [at] LT'))
