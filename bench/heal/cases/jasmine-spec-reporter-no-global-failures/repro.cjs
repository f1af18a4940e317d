// jasmine-spec-reporter-no-global-failures: throws with jasmine-spec-reporter@4.2.0, answers with jasmine-spec-reporter@4.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { SpecReporter } = require('jasmine-spec-reporter')
const lines = []
const reporter = new SpecReporter({ print: (line) => lines.push(line), colors: { enabled: false } })
reporter.jasmineStarted({ totalSpecsDefined: 1 })
reporter.suiteStarted({ id: 'suite1', description: 'suite', fullName: 'suite', failedExpectations: [] })
reporter.specStarted({ id: 'spec1', description: 'works', fullName: 'suite works' })
reporter.specDone({ id: 'spec1', description: 'works', fullName: 'suite works', status: 'passed', failedExpectations: [], passedExpectations: [] })
reporter.suiteDone({ id: 'suite1', description: 'suite', fullName: 'suite', failedExpectations: [] })
// The test runner passes no list of failures to the end of the run.
reporter.jasmineDone({ order: { random: false, seed: '1' } })
show(lines.filter((line) => /Executed|works|suite/.test(String(line))).map((line) => String(line).replace(/\d+ secs|\d+\.\d+ secs|in .*$/, '').trim()))
