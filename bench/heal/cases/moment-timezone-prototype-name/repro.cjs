// moment-timezone-prototype-name: throws with moment-timezone@0.6.5, answers with moment-timezone@0.6.6
const moment = require('moment-timezone')
const names = ['Europe/Paris', 'Nowhere/Town', 'constructor', 'toString']
console.log(`RESULT ${JSON.stringify([names.map((name) => moment.tz.zone(name)?.name ?? null), moment.tz.names().length > 100])}`)
