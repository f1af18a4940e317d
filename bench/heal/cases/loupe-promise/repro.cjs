// loupe-promise: throws with loupe@2.3.0, answers with loupe@2.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { inspect } = require('loupe')
show([inspect(Promise.resolve(1)), inspect({ waiting: Promise.resolve() })])
