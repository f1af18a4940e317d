// yargs-parser-option-named-to-string: throws with yargs-parser@16.1.0, answers with yargs-parser@17.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('yargs-parser')
const first = parse(['--toString', '--port', '8080', 'build'])
const second = parse(['--hasOwnProperty=3', '--verbose'])
show([Object.entries(first), Object.entries(second)])
