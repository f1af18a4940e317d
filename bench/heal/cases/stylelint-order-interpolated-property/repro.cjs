// stylelint-order-interpolated-property: throws with stylelint-order@0.4.0, answers with stylelint-order@0.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylelint = require('stylelint')
const code = 'a {\n  display: block;\n  @{prop}-index: 1;\n  color: red;\n\n  top: 0;\n}\n'
const config = {
  plugins: [require.resolve('stylelint-order')],
  rules: {
    'order/properties-order': [
      { emptyLineBefore: 'always', properties: ['display'] },
      { emptyLineBefore: 'always', properties: ['position', 'top'] },
      { emptyLineBefore: 'always', properties: ['color'] },
    ],
  },
}
stylelint.lint({ code, config, syntax: 'less' }).then(({ results }) => {
  show(results[0].warnings.map(({ line, column, text }) => [line, column, text]))
})
