// stylelint-time-shorthand: throws with stylelint@13.4.0, answers with stylelint@13.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylelint = require('stylelint')
const code = 'a { animation: foo 10ms ease 20ms; }\nb { animation: foo ease; }\n'
stylelint.lint({ code, config: { rules: { 'time-min-milliseconds': [100, { ignore: ['delay'] }] } } }).then(({ results }) => {
  show(results[0].warnings.map(({ line, column, text }) => [line, column, text]))
})
