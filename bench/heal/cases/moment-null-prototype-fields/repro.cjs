// moment-null-prototype-fields: throws with moment@2.9.0, answers with moment@2.10.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const querystring = require('querystring')
const moment = require('moment')
const fields = querystring.parse('year=2020&month=4&day=2')
show([moment.utc(fields).format('YYYY-MM-DD'), moment.utc({ year: 2020, month: 4, day: 2 }).format('YYYY-MM-DD')])
