// eslint-react-empty-fragment-fix: throws with eslint-plugin-react@7.20.1, answers with eslint-plugin-react@7.20.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('react/jsx-no-useless-fragment', require('eslint-plugin-react').rules['jsx-no-useless-fragment'])
const code = "const a = <div><React.Fragment /></div>;\n"
const messages = linter.verify(
  code,
  { parserOptions: { ecmaVersion: 2018, sourceType: 'module', ecmaFeatures: { jsx: true } }, rules: { 'react/jsx-no-useless-fragment': [2] } },
  'file.js',
)
show(messages.map((m) => [m.line, m.message]))
