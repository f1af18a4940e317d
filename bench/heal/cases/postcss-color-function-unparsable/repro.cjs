// postcss-color-function-unparsable: throws with postcss-color-function@2.0.1, answers with postcss-color-function@3.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const colorFunction = require('postcss-color-function')
const result = postcss([colorFunction()]).process('b{color:color(notacolor a(10%))}c{color:color(red a(10%))}')
show([result.css, result.warnings().map((warning) => warning.text)])
