// acorn-holes-in-arrow-parameter: throws with acorn@3.2.0, answers with acorn@3.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const acorn = require('acorn')
const program = acorn.parse("Promise.resolve(['a']).then(([,,,,]) => 1);", { ecmaVersion: 6 })
const [arrow] = program.body[0].expression.arguments
show([arrow.type, arrow.params[0].type, arrow.params[0].elements])
