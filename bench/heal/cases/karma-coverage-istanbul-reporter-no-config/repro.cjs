// karma-coverage-istanbul-reporter-no-config: throws with karma-coverage-istanbul-reporter@1.4.0, answers with karma-coverage-istanbul-reporter@1.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const plugin = require('karma-coverage-istanbul-reporter')
const Reporter = plugin['reporter:coverage-istanbul'][1]
const messages = []
const logger = { create: () => ({ debug() {}, info() {}, warn: (text) => messages.push(text), error: (text) => messages.push(text) }) }
const config = { basePath: __dirname, reporters: ['coverage-istanbul'] } // no coverageIstanbulReporter in karma.conf.js
const reporter = new Reporter((base) => (base.onRunComplete = () => messages.push('base')), logger, config)
const place = (line) => ({ start: { line, column: 0 }, end: { line, column: 9 } })
const file = `${__dirname}/a.js`
const coverage = { [file]: { path: file, statementMap: { 0: place(1), 1: place(2) }, fnMap: {}, branchMap: {}, s: { 0: 1, 1: 0 }, f: {}, b: {} } }
fs.writeFileSync(file, 'one(1111)\ntwo(2222)\n')
const browser = { name: 'Chrome' }
const results = { exitCode: 0 }
reporter.onBrowserComplete(browser, { coverage })
reporter.onRunComplete([browser], results)
const lines = fs.readFileSync(`${__dirname}/coverage/lcov.info`, 'utf8').split('\n')
show([results, messages, lines.filter((line) => /^(DA|LF|LH)/.test(line))])
