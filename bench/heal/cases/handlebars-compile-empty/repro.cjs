// handlebars-compile-empty: throws with handlebars@1.0.10, answers with handlebars@1.0.11
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Handlebars = require('handlebars')
show([Handlebars.compile('')({}), Handlebars.compile('{{a}}')({ a: 1 })])
