const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const interval = require('human-interval')
show([interval('3 minutes'), interval(5), String(interval('soon'))])
