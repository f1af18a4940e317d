// react-hooks-optional-call-dependency: throws with eslint-plugin-react-hooks@4.2.0, answers with eslint-plugin-react-hooks@4.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('rule', require('eslint-plugin-react-hooks').rules['exhaustive-deps'])
const messages = linter.verify('function C(props) {\n  useEffect(() => {\n    props?.a?.b();\n  }, [props?.a?.()]);\n}', {
  parserOptions: { ecmaVersion: 2020, sourceType: 'module' },
  rules: { rule: ['error'] },
})
show(messages.map((m) => [m.line, m.column, m.message]))
