// clean-css-nested-rule: throws with clean-css@3.4.28, answers with clean-css@4.0.0
const CleanCSS = require('clean-css')
const content = ['.accidental-sass {', '    color: red;', '    &:hover {', '        color: blue;', '    }', '}'].join('\n')
new CleanCSS({ processImport: false }).minify(content, (errors, minified) => {
  console.log(`RESULT ${JSON.stringify([errors, minified && [minified.styles, minified.warnings]])}`)
})
