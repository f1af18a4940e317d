const { linkParents, placeOf } = require('syntax-scope-utils')

// A fixer builds a fragment that has not been put into the program yet.
const call = { type: 'CallExpression', callee: { type: 'Identifier', name: 'load' }, arguments: [] }
const fragment = linkParents({ type: 'ExpressionStatement', expression: call })
console.log('place: ' + placeOf(fragment.expression))
