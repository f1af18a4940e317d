// raw-body-unknown-encoding: throws with raw-body@1.2.1, answers with raw-body@1.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { PassThrough } = require('node:stream')
const getRawBody = require('raw-body')
const body = new PassThrough()
getRawBody(body, { encoding: 'x-unknown' }, (error, text) => show([error && error.status, error && error.type, text === undefined]))
body.end('abc')
