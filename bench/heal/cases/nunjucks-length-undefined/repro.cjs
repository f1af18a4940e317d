// nunjucks-length-undefined: throws with nunjucks@1.0.5, answers with nunjucks@1.0.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nunjucks = require('nunjucks')
const length = new nunjucks.Environment().getFilter('length')
show([length(undefined), length([1])])
