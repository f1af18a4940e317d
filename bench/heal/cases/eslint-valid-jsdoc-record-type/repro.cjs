// eslint-valid-jsdoc-record-type: throws with eslint@3.5.0, answers with eslint@3.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
const code = `/**
* @param {{gibberish}} bar - the parameter
*/
function foo(bar) { }
`
const options = { rules: { 'valid-jsdoc': [2, { preferType: { foo: 'bar' } }] } }
show(linter.verify(code, options).map((found) => [found.line, found.message]))
