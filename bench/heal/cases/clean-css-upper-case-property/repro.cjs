// clean-css-upper-case-property: throws with clean-css@3.1.6, answers with clean-css@3.1.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const CleanCSS = require('clean-css')
show(new CleanCSS().minify('.a{COLOR:red}.b{color:red}').styles)
