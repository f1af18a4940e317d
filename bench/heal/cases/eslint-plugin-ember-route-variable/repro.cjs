// eslint-plugin-ember-route-variable: throws with eslint-plugin-ember@4.6.1, answers with eslint-plugin-ember@4.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const { rules } = require('eslint-plugin-ember')
const linter = new Linter()
linter.defineRule('capitals', rules['no-capital-letters-in-routes'])
const code = "Router.map(function () {\n  this.route('Login')\n  this.route(name)\n  this.route('cart')\n})\n"
show(linter.verify(code, { rules: { capitals: 2 } }).map(({ line, ruleId }) => [line, ruleId]))
