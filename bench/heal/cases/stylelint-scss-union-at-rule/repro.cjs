// stylelint-scss-union-at-rule: throws with stylelint-scss@3.9.1, answers with stylelint-scss@3.9.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylelint = require('stylelint')
const rules = { 'scss/selector-no-union-class-name': true }
const code = '.a {\n  @media print {\n    &-b { top: 0; }\n  }\n  @include foo {\n    &-c { top: 0; }\n  }\n  &-d { top: 0; }\n}\n'
stylelint
  .lint({ code, syntax: 'scss', config: { plugins: ['stylelint-scss'], rules } })
  .then((done) => setTimeout(() => show(done.results[0].warnings.map((found) => [found.line, found.text])), 100))
