// nopt-null-in-types: throws with nopt@3.0.5, answers with nopt@3.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nopt = require('nopt')
const types = { ca: [null, String], port: [null, Number], loglevel: ['silent', 'warn', null] }
const parsed = nopt(types, { p: ['--port'] }, ['--ca', 'cert text', '-p', '8080', '--loglevel', 'warn', 'rest'], 0)
show([parsed.ca, parsed.port, parsed.loglevel, parsed.argv.remain])
