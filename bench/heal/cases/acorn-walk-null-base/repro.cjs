// acorn-walk-null-base: throws with acorn@5.6.0, answers with acorn@5.6.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const acorn = require('acorn')
const walk = require('acorn/dist/walk')
const names = []
walk.recursive(acorn.parse('a + b'), null, { Identifier: (node) => names.push(node.name) }, null)
show(names)
