// karma-html-browser-not-started: throws with karma-html-reporter@0.2.4, answers with karma-html-reporter@0.2.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const [, Reporter] = require('karma-html-reporter')['reporter:html']

const config = { outputDir: 'reports' }
const logger = { create: () => ({ warn() {}, debug() {} }) }
const helper = { mkdirIfNotExists: (dir, done) => fs.mkdir(dir, { recursive: true }, () => done()) }
const reporter = new Reporter(() => {}, config, { on: (name, fn) => { if (name === 'exit') leave = fn } }, logger, helper, (text) => text)
var leave
const started = { id: 'a1', name: 'Firefox', fullName: 'Firefox 30', lastResult: { total: 1, success: 1, failed: 0, skipped: 0 } }
const failed = { id: 'b2', name: 'Chrome', fullName: 'Chrome 35', lastResult: { error: true } }
reporter.onRunStart([])
reporter.onBrowserStart(started)
reporter.specSuccess(started, { suite: ['one'], description: 'two', success: true, log: [], time: 1 })
reporter.onBrowserComplete(started)
reporter.onBrowserComplete(failed)
reporter.onRunComplete([started, failed])
setTimeout(() => show(fs.readdirSync('reports')), 1000)
