// clean-css-border-radius-slash: throws with clean-css@3.4.13, answers with clean-css@3.4.14
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const CleanCSS = require('clean-css')
const output = new CleanCSS().minify('.a { border-radius: 0/; } .b { color: #ff0000; }')
show(output.styles)
