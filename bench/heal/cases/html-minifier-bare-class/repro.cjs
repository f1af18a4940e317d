// html-minifier-bare-class: throws with html-minifier@0.6.1, answers with html-minifier@0.6.2
const { minify } = require('html-minifier')
const page = '<div data-cart>\n  <p class>one</p>\n</div>'
console.log(`RESULT ${JSON.stringify(minify(page, { collapseWhitespace: true, cleanAttributes: true }))}`)
