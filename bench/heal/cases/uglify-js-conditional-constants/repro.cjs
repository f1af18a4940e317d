// uglify-js-conditional-constants: throws with uglify-js@2.6.3, answers with uglify-js@2.6.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const UglifyJS = require('uglify-js')
show(UglifyJS.minify('f(x ? -1 : -1);', { fromString: true }).code)
