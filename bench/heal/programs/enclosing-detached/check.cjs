const { enclosingFunction, isInLoop, linkParents, placeOf, mayAwait } = require('syntax-scope-utils')

const id = (name) => ({ type: 'Identifier', name })
const loose = linkParents({ type: 'ExpressionStatement', expression: id('a') })
const inner = id('b')
const program = linkParents({
  type: 'Program',
  body: [id('top'), { type: 'FunctionDeclaration', async: true, body: { type: 'BlockStatement', body: [inner] } }],
})
const looseFunction = linkParents({ type: 'ArrowFunctionExpression', body: id('c') })
const result = {
  loose: [enclosingFunction(loose.expression), placeOf(loose.expression), mayAwait(loose.expression, { topLevel: true })],
  root: [enclosingFunction(loose), placeOf(loose)],
  top: placeOf(program.body[0]),
  inner: [placeOf(inner), mayAwait(inner), enclosingFunction(inner) === program.body[1]],
  looseFunction: enclosingFunction(looseFunction.body) === looseFunction,
  loop: isInLoop(loose.expression),
}
console.log('RESULT ' + JSON.stringify(result))
