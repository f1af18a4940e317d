// luxon-literal-parenthesis: throws with luxon@1.11.1, answers with luxon@1.11.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { DateTime } = require('luxon')
show(DateTime.fromFormat('(12) 2019', "'('MM')' yyyy", { zone: 'utc' }).toISODate())
