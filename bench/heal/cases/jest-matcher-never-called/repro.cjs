// jest-matcher-never-called: throws with eslint-plugin-jest@22.1.0, answers with eslint-plugin-jest@22.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const { rules } = require('eslint-plugin-jest')
linter.defineRule('jest/prefer-to-be-null', rules['prefer-to-be-null'])
linter.defineRule('jest/prefer-to-be-undefined', rules['prefer-to-be-undefined'])
const code = `expect(querystring.parse(hash)).toBe.deep.equal({
  itemContext: 'trackId%3D99',
  pivotVideoId: 12
})
expect(a).toBe(null)
expect(b).toBe(undefined)
`
const options = { parserOptions: { ecmaVersion: 2018 }, rules: { 'jest/prefer-to-be-null': 2, 'jest/prefer-to-be-undefined': 2 } }
show(linter.verify(code, options, 'a.test.js').map((found) => [found.line, found.ruleId, found.message]))
