// webpack-sources-null-content: throws with webpack-sources@3.0.2, answers with webpack-sources@3.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { ReplaceSource, SourceMapSource } = require('webpack-sources')
const map = { version: 3, file: 'out.js', sources: ['in.js'], sourcesContent: [null], names: [], mappings: 'AAAA;AACA' }
const source = new ReplaceSource(new SourceMapSource('let a = 1\nlet b = 2\n', 'out.js', map))
source.replace(4, 4, 'first')
const { source: code, map: result } = source.sourceAndMap()
show([code, result.sources, result.mappings])
