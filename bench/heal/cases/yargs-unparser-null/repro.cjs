// yargs-unparser-null: throws with yargs-unparser@1.0.2, answers with yargs-unparser@1.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const unparse = require('yargs-unparser')
show(unparse({ _: ['build'], port: 80, host: undefined, config: null, watch: true }))
