// cypress-force-spread-options: throws with eslint-plugin-cypress@2.11.2, answers with eslint-plugin-cypress@2.11.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('cypress/no-force', require('eslint-plugin-cypress').rules['no-force'])
const code = `const FORCE_OPTION = { force: true };
cy.get(element).click('A', { ...FORCE_OPTION })
cy.get(element).click({ force: true })
`
const options = { parserOptions: { ecmaVersion: 2018 }, rules: { 'cypress/no-force': 2 } }
show(linter.verify(code, options).map((found) => [found.line, found.message]))
