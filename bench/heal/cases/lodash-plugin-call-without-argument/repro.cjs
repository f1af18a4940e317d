// lodash-plugin-call-without-argument: throws with eslint-plugin-lodash@2.1.6, answers with eslint-plugin-lodash@2.1.7
const { Linter } = require('eslint')
const plugin = require('eslint-plugin-lodash')
const linter = new Linter()
linter.defineRule('lodash/prefer-over-quantifier', plugin.rules['prefer-over-quantifier'])
const code = `
const _ = require('lodash')
const odd = _.filter(list, (x) => isOdd(x) && isReady())
const even = _.filter(list, (x) => isEven(x) && isBig(x))
`
const found = linter.verify(code, { parserOptions: { ecmaVersion: 6 }, rules: { 'lodash/prefer-over-quantifier': 2 } })
console.log(`RESULT ${JSON.stringify(found.map(({ line, message }) => [line, message]))}`)
