// moment-duration-null: throws with moment@2.8.4, answers with moment@2.9.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const moment = require('moment')
const job = JSON.parse('{"started":"2020-01-01T10:00:00Z","took":null}')
show([moment.duration(job.took).asSeconds(), moment.utc(job.started).add(moment.duration(job.took)).format()])
