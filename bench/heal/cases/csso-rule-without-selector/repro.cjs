// csso-rule-without-selector: throws with csso@1.3.12, answers with csso@1.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const csso = require('csso')
const minify = csso.justDoIt || csso.minify
show(minify('{ color: red } a { color: red } b { color: red }'))
