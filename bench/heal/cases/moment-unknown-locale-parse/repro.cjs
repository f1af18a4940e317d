// moment-unknown-locale-parse: throws with moment@2.20.1, answers with moment@2.21.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const moment = require('moment')
show(moment('12 March 2010', 'DD MMMM YYYY', 'unknown').format('YYYY-MM-DD'))
