// acorn-no-options: throws with acorn@8.8.1, answers with acorn@8.8.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const acorn = require('acorn')
show(acorn.parse('let a = 1').body[0].type)
