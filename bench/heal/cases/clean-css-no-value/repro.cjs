// clean-css-no-value: throws with clean-css@4.2.1, answers with clean-css@4.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const CleanCSS = require('clean-css')
const out = new CleanCSS({ level: 0 }).minify('a{color:;top:0}')
show([out.styles, out.errors])
