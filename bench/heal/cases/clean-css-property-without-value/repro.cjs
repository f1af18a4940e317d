// clean-css-property-without-value: throws with clean-css@3.1.0, answers with clean-css@3.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const CleanCSS = require('clean-css')
const output = new CleanCSS().minify('.b { margin: 0; } .c { :red; width: 1px; }')
show(output.styles)
