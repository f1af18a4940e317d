// superstruct-null-prototype: throws with superstruct@0.4.2, answers with superstruct@0.4.12
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { struct } = require('superstruct')
const Input = struct({ title: 'string' })
const input = { title: Object.assign(Object.create(null), { text: 'x' }) }
const [error] = Input.validate(input)
show([Input.test(input), error.type, error.path])
