// mocha-undefined-timeout: throws with mocha@6.0.2, answers with mocha@6.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Mocha = require('mocha')
const mocha = new Mocha({ timeout: undefined, reporter: 'min' })
show(mocha.suite.timeout())
