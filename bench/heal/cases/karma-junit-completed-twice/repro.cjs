// karma-junit-completed-twice: throws with karma-junit-reporter@1.1.0, answers with karma-junit-reporter@1.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const [, Reporter] = require('karma-junit-reporter')['reporter:junit']

const config = { basePath: __dirname, junitReporter: { outputDir: 'reports', suite: 'unit' } }
const logger = { create: () => ({ warn() {}, debug() {} }) }
const helper = {
  normalizeWinPath: (path) => path,
  mkdirIfNotExists: (dir, done) => fs.mkdir(dir, { recursive: true }, () => done()),
}
const reporter = new Reporter(() => {}, config, logger, helper, (text) => text)

// a browser that could not load its script completes twice
const browser = { id: '87250253', name: 'Chrome 34', fullName: 'Chrome 34.0.1847', lastResult: { total: 0, failed: 0, error: true } }
reporter.onRunStart([])
reporter.onBrowserStart(browser)
reporter.onBrowserComplete(browser)
reporter.onRunComplete()
reporter.onBrowserComplete(browser)
reporter.onRunComplete()
reporter.onExit(() => {
  const files = fs.readdirSync('reports')
  const text = fs.readFileSync(`reports/${files[0]}`, 'utf8')
  show([files, /tests="0" errors="1" failures="0"/.test(text), text.match(/<system-out>/g).length])
})
