// stream-combiner-none: throws with stream-combiner@0.0.4, answers with stream-combiner@0.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const combine = require('stream-combiner')
const seen = []
const pipeline = combine(...[])
pipeline.on('data', (data) => seen.push(String(data)))
pipeline.on('end', () => show(seen))
pipeline.write('a')
pipeline.end('b')
