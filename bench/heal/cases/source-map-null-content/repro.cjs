// source-map-null-content: throws with source-map@0.1.38, answers with source-map@0.1.39
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { SourceMapGenerator } = require('source-map')
const map = new SourceMapGenerator({ file: 'out.js' })
map.addMapping({ generated: { line: 1, column: 0 }, original: { line: 1, column: 0 }, source: 'a.js' })
map.setSourceContent('a.js', null)
const before = map.toJSON()
map.setSourceContent('a.js', 'a()')
show([before.sourcesContent === undefined, before.sources, map.toJSON().sourcesContent])
