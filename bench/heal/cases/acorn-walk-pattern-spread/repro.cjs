// acorn-walk-pattern-spread: throws with acorn@5.5.3, answers with acorn@5.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const acorn = require('acorn')
const walk = require('acorn/dist/walk')
const types = []
walk.full(acorn.parse('const { a, ...rest } = b', { ecmaVersion: 9 }), (node) => types.push(node.type))
show(types)
