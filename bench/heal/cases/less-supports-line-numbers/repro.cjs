// less-supports-line-numbers: throws with less@4.6.5, answers with less@4.6.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const less = require('less')
less.render('@supports (display: grid) { .a { @supports (color: red) { color: red } } }', { dumpLineNumbers: 'comments', filename: 'a.less' }).then((out) => show(out.css))
