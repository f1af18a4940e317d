// validate-js-null-parent: throws with validate.js@0.3.2, answers with validate.js@0.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const validate = require('validate.js')
const constraints = { 'user.name.first': { presence: true } }
show([validate({ user: { name: null } }, constraints), validate({ user: { name: { first: 'x' } } }, constraints) === undefined])
