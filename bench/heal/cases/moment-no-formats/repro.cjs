// moment-no-formats: throws with moment@2.2.1, answers with moment@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const moment = require('moment')
show(moment('2010-02-03', []).isValid())
