// source-map-empty-sourcenode: throws with source-map@0.1.25, answers with source-map@0.1.26
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { SourceNode, SourceMapConsumer } = require('source-map')
const map = { version: 3, file: 'out.js', sources: [], names: [], mappings: '' }
const node = SourceNode.fromStringWithSourceMap('first\nsecond\n', new SourceMapConsumer(map))
show(node.toString())
