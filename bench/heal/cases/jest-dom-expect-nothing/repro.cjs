// jest-dom-expect-nothing: throws with eslint-plugin-jest-dom@3.8.0, answers with eslint-plugin-jest-dom@3.8.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const { rules } = require('eslint-plugin-jest-dom')
const names = ['prefer-enabled-disabled', 'prefer-checked', 'prefer-required']
for (const name of names) linter.defineRule(name, rules[name])
const code = `test.todo('todo', () => {
    expect().toBe();
    expect(screen.getByRole('button')).toHaveAttribute('disabled');
});
`
const options = { parserOptions: { ecmaVersion: 2018 }, rules: Object.fromEntries(names.map((name) => [name, 2])) }
show(linter.verify(code, options).map((found) => [found.line, found.ruleId, found.message]))
