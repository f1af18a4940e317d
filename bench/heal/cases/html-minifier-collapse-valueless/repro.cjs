// html-minifier-collapse-valueless: throws with html-minifier@0.6.8, answers with html-minifier@0.6.9
const { minify } = require('html-minifier')
const page = '<div ng-some\n   style="color: red"\n></div>'
console.log(`RESULT ${JSON.stringify(minify(page, { collapseWhitespace: true, customAttrCollapse: /ng-some/ }))}`)
