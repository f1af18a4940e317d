const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const bytes = require('bytes')
show([bytes('1kb'), bytes('x'), bytes(null), bytes(undefined)])
