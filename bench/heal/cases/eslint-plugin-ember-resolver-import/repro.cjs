// eslint-plugin-ember-resolver-import: throws with eslint-plugin-ember@6.0.0, answers with eslint-plugin-ember@6.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const { rules } = require('eslint-plugin-ember')
const linter = new Linter()
linter.defineRule('resolver', rules['no-restricted-resolver-tests'])
const code = "import { setupTest } from 'ember-mocha'\nsetupTest('service:session', { unit: true })\nsetupTest('service:cart')\n"
const messages = linter.verify(code, { parserOptions: { ecmaVersion: 2018, sourceType: 'module' }, rules: { resolver: 2 } })
show(messages.map(({ line, ruleId }) => [line, ruleId]))
