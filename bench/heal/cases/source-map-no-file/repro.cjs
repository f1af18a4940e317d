// source-map-no-file: throws with source-map@0.1.26, answers with source-map@0.1.27
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { SourceMapConsumer, SourceMapGenerator } = require('source-map')
const map = { version: 3, sources: ['a.js'], names: [], mappings: 'AAAA' }
const consumer = new SourceMapConsumer(JSON.stringify(map))
show(consumer.originalPositionFor({ line: 1, column: 0 }))
