// postcss-double-colon: throws with postcss@4.0.3, answers with postcss@4.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
try {
  show(postcss.parse('.a {\n    width:: 100;\n}').toString())
} catch (error) {
  if (error.name !== 'CssSyntaxError') throw error
  show([error.name, error.reason, error.line, error.column])
}
