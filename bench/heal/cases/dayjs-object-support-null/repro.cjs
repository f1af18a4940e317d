// dayjs-object-support-null: throws with dayjs@1.11.7, answers with dayjs@1.11.10
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dayjs = require('dayjs')
dayjs.extend(require('dayjs/plugin/objectSupport'))
show([dayjs(null).isValid(), dayjs({ year: 2020, month: 1, day: 3 }).format('YYYY-MM-DD')])
