// yargs-parser-number-in-argv: throws with yargs-parser@13.1.0, answers with yargs-parser@13.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('yargs-parser')
show(parse(['--port', 8080, '--name', 'x', 'file', 7]))
