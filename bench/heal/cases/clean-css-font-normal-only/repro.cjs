// clean-css-font-normal-only: throws with clean-css@4.1.9, answers with clean-css@4.1.10
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const CleanCSS = require('clean-css')
const output = new CleanCSS({ level: 2 }).minify('.a { font: normal normal; } .b { color: #ff0000; }')
show(output.styles)
