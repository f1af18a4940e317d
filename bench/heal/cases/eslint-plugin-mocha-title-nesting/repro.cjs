// eslint-plugin-mocha-title-nesting: throws with eslint-plugin-mocha@4.5.0, answers with eslint-plugin-mocha@4.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
const { rules } = require('eslint-plugin-mocha')
linter.defineRule('no-identical-title', rules['no-identical-title'])
const code = `
describe('cart', function () {
  it('adds', function () {})
  it('adds', function () {})
})
describe.each && titles.forEach(function (title) {
  describe(title, function () {
    it('works', function () {})
  })
})
describe('cart', function () {})
`
const messages = linter.verify(code, { rules: { 'no-identical-title': 2 } })
show(messages.map(({ line, message }) => [line, message]))
