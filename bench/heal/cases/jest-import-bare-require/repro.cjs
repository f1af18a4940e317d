// jest-import-bare-require: throws with eslint-plugin-jest@21.15.2, answers with eslint-plugin-jest@21.18.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('jest/no-jest-import', require('eslint-plugin-jest').rules['no-jest-import'])
const code = `describe('simple test', () => {
  test('should not fail', () => {
      require()
      require('jest')
      require('fs')
  });
});
`
const options = { parserOptions: { ecmaVersion: 2018 }, rules: { 'jest/no-jest-import': 2 } }
show(linter.verify(code, options, 'simple.test.js').map((found) => [found.line, found.message]))
