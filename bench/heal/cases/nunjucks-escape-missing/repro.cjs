// nunjucks-escape-missing: throws with nunjucks@2.5.0, answers with nunjucks@2.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nunjucks = require('nunjucks')
const escape = new nunjucks.Environment().getFilter('escape')
show([escape('<b>'), escape(undefined), escape(null)].map(String))
