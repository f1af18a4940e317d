// split-mapper-throws: throws with split@0.2.4, answers with split@0.2.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const split = require('split')
const seen = []
const lines = split(JSON.parse)
lines.on('data', (value) => seen.push(value))
lines.on('error', (error) => seen.push(error.name))
lines.write('{"id":1}\n{"id":\n{"id":')
lines.write('2}\n')
show(seen)
