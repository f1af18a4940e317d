// validator-null-prototype: throws with validator@4.5.2, answers with validator@4.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const validator = require('validator')
show([validator.toString(Object.create(null)), validator.isEmail(Object.create(null))])
