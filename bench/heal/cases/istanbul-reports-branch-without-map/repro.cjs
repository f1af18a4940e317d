// istanbul-reports-branch-without-map: throws with istanbul-reports@3.0.2, answers with istanbul-reports@3.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const { createCoverageMap } = require('istanbul-lib-coverage')
const { createContext } = require('istanbul-lib-report')
const reports = require('istanbul-reports')
const at = (line) => ({ start: { line, column: 0 }, end: { line, column: 9 } })
const file = {
  path: '/src/a.js',
  statementMap: { 0: at(1) },
  fnMap: {},
  branchMap: { 0: { loc: at(1), type: 'if', locations: [at(1), at(1)] } },
  s: { 0: 1 },
  f: {},
  b: { 0: [1, 0], 1: [2, 2] },
}
const context = createContext({ dir: './coverage', coverageMap: createCoverageMap({ [file.path]: file }) })
reports.create('lcovonly', { projectRoot: '/src' }).execute(context)
show(fs.readFileSync('./coverage/lcov.info', 'utf8').split('\n'))
