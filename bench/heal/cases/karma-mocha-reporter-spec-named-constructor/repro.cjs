// karma-mocha-reporter-spec-named-constructor: throws with karma-mocha-reporter@0.2.3, answers with karma-mocha-reporter@0.2.7
const Reporter = require('karma-mocha-reporter')['reporter:mocha'][1]
const lines = []
const services = {
  baseReporterDecorator: (reporter) => {
    reporter.write = (text) => lines.push(text)
  },
  formatError: (error) => error,
  config: { colors: false }
}
const reporter = new Reporter(...Reporter.$inject.map((name) => services[name]))
const browser = { name: 'Chrome' }
const spec = (description) => ({ suite: ['Point'], description, success: true, skipped: false, time: 1, log: [] })
reporter.onRunStart([browser])
reporter.onSpecComplete(browser, spec('moves'))
reporter.onSpecComplete(browser, spec('constructor'))
reporter.onSpecComplete(browser, spec('scales'))
console.log(`RESULT ${JSON.stringify(lines)}`)
