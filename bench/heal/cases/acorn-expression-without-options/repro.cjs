// acorn-expression-without-options: throws with acorn@2.6.0, answers with acorn@2.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const acorn = require('acorn')
const program = acorn.parse('a + b')
const expression = acorn.parseExpressionAt('x = 1 + 2', 4)
show([program.body[0].expression.type, expression.type, expression.operator, expression.end])
