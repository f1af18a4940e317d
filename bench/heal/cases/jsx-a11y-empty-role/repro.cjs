// jsx-a11y-empty-role: throws with eslint-plugin-jsx-a11y@1.5.1, answers with eslint-plugin-jsx-a11y@1.5.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
linter.defineRule('rule', require('eslint-plugin-jsx-a11y').rules['role-supports-aria-props'])
const options = { parserOptions: { ecmaVersion: 6, ecmaFeatures: { jsx: true } }, rules: { rule: 2 } }
const sources = ['<div role aria-label="x" />', '<a href="#" role="alert" aria-checked />']
show(sources.map((source) => linter.verify(source, options).map((found) => found.message)))
