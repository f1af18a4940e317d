// raw-body-text-stream: throws with raw-body@1.0.1, answers with raw-body@1.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { PassThrough } = require('node:stream')
const getRawBody = require('raw-body')
const body = new PassThrough()
body.setEncoding('utf8')
getRawBody(body, { limit: '1kb' }, (error, buffer) => show([error && error.status, error && error.type, buffer === undefined]))
body.end('abc')
