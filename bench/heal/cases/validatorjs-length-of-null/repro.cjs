// validatorjs-length-of-null: throws with validatorjs@1.0.2, answers with validatorjs@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Validator = require('validatorjs')
const accepts = (data) => new Validator(data, { nick: 'min:3' }).passes()
show([accepts({ nick: 'abcd' }), accepts({ nick: 'ab' }), accepts({ nick: null })])
