// moment-null-duration: throws with moment@2.2.1, answers with moment@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const moment = require('moment')
show([moment.duration(null).asMilliseconds(), moment.duration(undefined).humanize(), moment.duration(5000).asSeconds()])
