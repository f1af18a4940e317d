const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const trace = require('stack-trace')
const error = new Error('from another process')
error.stack = undefined
show([trace.parse(error), trace.parse({ name: 'E', message: 'plain' }), trace.parse(new Error('here')).length > 0])
