// mocha-xunit-no-options: throws with mocha@3.1.2, answers with mocha@3.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { EventEmitter } = require('node:events')
const { reporters } = require('mocha')
const runner = new EventEmitter()
const reporter = new reporters.XUnit(runner)
runner.emit('pass', { title: 'works', duration: 1, slow: () => 75, fullTitle: () => 'a works' })
show([reporter.stats.passes, reporter.stats.failures, reporter.fileStream === undefined])
