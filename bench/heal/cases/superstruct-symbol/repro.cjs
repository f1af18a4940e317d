// superstruct-symbol: throws with superstruct@0.16.5, answers with superstruct@0.16.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { is, string, validate } = require('superstruct')
const [error] = validate(Symbol('foo'), string())
show([is(Symbol('foo'), string()), is('foo', string()), error.message])
