// stylelint-scss-backslashes-in-string: throws with stylelint-scss@3.4.2, answers with stylelint-scss@3.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylelint = require('stylelint')
const code = "$breadcrumbs-item-separator-item-rtl: '\\\\';\n$button-background: background('');\n//late\n// fine\n"
const config = {
  plugins: [require.resolve('stylelint-scss')],
  rules: { 'scss/double-slash-comment-whitespace-inside': 'always' },
}
stylelint.lint({ code, config, syntax: 'scss' }).then(({ results }) => {
  show(results[0].warnings.map(({ line, column, text }) => [line, column, text]))
})
