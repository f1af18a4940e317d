// istanbul-source-maps-original-covered-too: throws with istanbul-lib-source-maps@4.0.0-alpha.2, answers with istanbul-lib-source-maps@4.0.0-alpha.3
const { createCoverageMap } = require('istanbul-lib-coverage')
const { SourceMapGenerator } = require('source-map')
const { createSourceMapStore } = require('istanbul-lib-source-maps')

const place = (line, from, to) => ({ start: { line, column: from }, end: { line, column: to } })
const covered = (path, hits) => ({
  path,
  statementMap: { 0: place(1, 0, 20) },
  s: { 0: hits },
  fnMap: {},
  f: {},
  branchMap: {},
  b: {}
})
const generator = new SourceMapGenerator({ file: 'out.js' })
generator.addMapping({ generated: { line: 1, column: 0 }, original: { line: 1, column: 0 }, source: 'in.js' })
generator.addMapping({ generated: { line: 1, column: 20 }, original: { line: 1, column: 20 }, source: 'in.js' })

// The original was run as it is first, then as it was built.
const coverage = createCoverageMap({
  '/app/in.js': covered('/app/in.js', 1),
  '/app/out.js': covered('/app/out.js', 2)
})

async function main() {
  const store = createSourceMapStore({ baseDir: '/app' })
  store.registerMap('/app/out.js', generator.toJSON())
  const transformed = await store.transformCoverage(coverage)
  const mapped = transformed.map || transformed
  const answer = mapped.files().map((file) => ({ file, s: mapped.fileCoverageFor(file).toJSON().s }))
  console.log(`RESULT ${JSON.stringify(answer)}`)
}
main()
