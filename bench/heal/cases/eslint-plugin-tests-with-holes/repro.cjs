// eslint-plugin-tests-with-holes: throws with eslint-plugin-eslint-plugin@0.8.0, answers with eslint-plugin-eslint-plugin@1.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const { rules } = require('eslint-plugin-eslint-plugin')
const names = ['no-identical-tests', 'test-case-property-ordering', 'test-case-shorthand-strings']
for (const name of names) linter.defineRule(name, rules[name])
const code = `new RuleTester().run('foo', bar, {
  valid: [
    ,
    { code: 'foo' },
    { code: 'foo' },
  ],
  invalid: [
    { code: 'foo', errors: ['bar'] },
    ,
    { errors: ['bar'], code: 'baz' },
  ]
});
`
const options = { parserOptions: { ecmaVersion: 2018 }, rules: Object.fromEntries(names.map((name) => [name, 2])) }
show(linter.verify(code, options).map((found) => [found.line, found.ruleId, found.message]))
