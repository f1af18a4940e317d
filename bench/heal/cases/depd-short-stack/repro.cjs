// depd-short-stack: throws with depd@0.4.2, answers with depd@0.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
Error.stackTraceLimit = 1
const deprecate = require('depd')('app')
const old = deprecate.function((price) => price * 2, 'old')
show(old(3))
