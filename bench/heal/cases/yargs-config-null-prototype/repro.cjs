// yargs-config-null-prototype: throws with yargs@13.3.0, answers with yargs@14.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const yargs = require('yargs')
const config = Object.assign(Object.create(null), { port: 80, host: 'here' })
const { port, host } = yargs(['--host', 'there']).config(config).argv
show([port, host])
