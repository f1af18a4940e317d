// webpack-sources-combined-null-content: throws with webpack-sources@3.1.1, answers with webpack-sources@3.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { SourceMapSource } = require('webpack-sources')
const inner = { version: 3, file: 'mid.js', sources: ['in.ts'], sourcesContent: [null], names: [], mappings: 'AAAA,IAAI' }
const outer = { version: 3, file: 'out.js', sources: ['mid.js'], sourcesContent: ['let a = 1\n'], names: ['a'], mappings: 'AAAA,IAAIA' }
const source = new SourceMapSource('var a = 1\n', 'mid.js', outer, 'let a = 1\n', inner, true)
const { map } = source.sourceAndMap()
show([map.sources, map.names, map.mappings])
