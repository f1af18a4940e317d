// istanbul-source-maps-unmapped-if: throws with istanbul-lib-source-maps@5.0.5, answers with istanbul-lib-source-maps@5.0.6
const { createCoverageMap } = require('istanbul-lib-coverage')
const { SourceMapGenerator } = require('source-map')
const { createSourceMapStore } = require('istanbul-lib-source-maps')

const place = (line, from, to) => ({ start: { line, column: from }, end: { line, column: to } })
const generator = new SourceMapGenerator({ file: 'out.js' })
generator.addMapping({ generated: { line: 1, column: 0 }, original: { line: 3, column: 0 }, source: 'in.ts' })
generator.addMapping({ generated: { line: 1, column: 20 }, original: { line: 3, column: 20 }, source: 'in.ts' })

// An `if` that a compiler put in: nothing maps to it, and its `else` is not written out.
const coverage = createCoverageMap({
  '/app/out.js': {
    path: '/app/out.js',
    statementMap: { 0: place(1, 0, 20) },
    s: { 0: 2 },
    fnMap: {},
    f: {},
    branchMap: {
      0: {
        type: 'if',
        line: 9,
        loc: place(9, 0, 10),
        locations: [place(9, 0, 10), { start: {}, end: {} }]
      }
    },
    b: { 0: [1, 1] }
  }
})

async function main() {
  const store = createSourceMapStore({ baseDir: '/app' })
  store.registerMap('/app/out.js', generator.toJSON())
  const mapped = await store.transformCoverage(coverage)
  const answer = mapped.files().map((file) => {
    const { s, f, b } = mapped.fileCoverageFor(file).toJSON()
    return { file, s, f, b }
  })
  console.log(`RESULT ${JSON.stringify(answer)}`)
}
main()
