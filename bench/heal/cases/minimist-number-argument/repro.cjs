// minimist-number-argument: throws with minimist@0.0.5, answers with minimist@0.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('minimist')
show([parse(['--port', '80', 'file', 5, '-v']), parse([7])])
