// concat-stream-created: throws with concat-stream@0.0.1, answers with concat-stream@0.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const concat = require('concat-stream')
const sink = concat((error, body) => show([error, body]))
sink.write('a')
sink.write('b')
sink.end()
