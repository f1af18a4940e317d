// yargs-help-before-parse: throws with yargs@1.3.3, answers with yargs@2.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const yargs = require('yargs')([])
show(yargs.usage('foo').help())
