// pino-serializers-no-error: throws with pino-std-serializers@2.2.0, answers with pino-std-serializers@2.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { err } = require('pino-std-serializers')
const known = err(new TypeError('bad'))
show([known.type, known.message, err(null), err('refused')])
