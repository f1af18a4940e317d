// mocha-doc-failure: throws with mocha@2.5.3, answers with mocha@3.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { EventEmitter } = require('node:events')
const { reporters } = require('mocha')
const lines = []
console.log = ((log) => (line, ...rest) => (/^RESULT /.test(line) ? log(line) : lines.push([line, ...rest])))(console.log)
const runner = new EventEmitter()
new reporters.Doc(runner)
const failed = { title: 'should fail', body: 'throw Error("ouch")', duration: 1, slow: () => 75, fullTitle: () => 'a should fail' }
runner.emit('fail', failed, new Error('ouch'))
show(lines)
