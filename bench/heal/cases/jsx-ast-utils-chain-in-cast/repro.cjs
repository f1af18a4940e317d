// jsx-ast-utils-chain-in-cast: throws with jsx-ast-utils@3.2.1, answers with jsx-ast-utils@3.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { getPropValue } = require('jsx-ast-utils')
const id = (name) => ({ type: 'Identifier', name })
const chain = {
  type: 'ChainExpression',
  expression: { type: 'MemberExpression', object: id('a'), property: id('b'), optional: true },
}
const attribute = {
  type: 'JSXAttribute',
  name: { type: 'JSXIdentifier', name: 'href' },
  value: { type: 'JSXExpressionContainer', expression: { type: 'TSAsExpression', expression: chain } },
}
show(getPropValue(attribute))
