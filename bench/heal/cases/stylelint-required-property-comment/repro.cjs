// stylelint-required-property-comment: throws with stylelint@13.3.3, answers with stylelint@13.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylelint = require('stylelint')
const code = '@font-face {\n  /* a comment */\n  font-family: x;\n}\n'
stylelint.lint({ code, config: { rules: { 'at-rule-property-requirelist': { 'font-face': ['font-display', 'font-family'] } } } }).then(({ results }) => {
  show(results[0].warnings.map(({ line, column, text }) => [line, column, text]))
})
