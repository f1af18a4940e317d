const { dayOf } = require('date-span')
for (const text of ['2020-02-03T10:00:00Z', 'tomorrow']) console.log(text, dayOf(text))
