// espree-leaves-acorn-alone: throws with espree@3.0.1, answers with espree@3.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const acorn = require('acorn')
require('espree')
const program = acorn.parse('var foo = bar /*world*/;')
show([program.type, program.body[0].declarations[0].id.name])
