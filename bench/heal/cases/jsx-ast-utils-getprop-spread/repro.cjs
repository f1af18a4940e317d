// jsx-ast-utils-getprop-spread: throws with jsx-ast-utils@2.2.2, answers with jsx-ast-utils@2.2.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const acorn = require('acorn')
const jsx = (text) =>
  acorn.Parser.extend(require('acorn-jsx')()).parse(text, { ecmaVersion: 2020, locations: true }).body[0].expression
const { hasProp, getProp } = require('jsx-ast-utils')
const { attributes } = jsx('<a {...{ ...rest, href: 1 }} />').openingElement
const found = getProp(attributes, 'href')
show(found && found.type)
