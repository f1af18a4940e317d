// handlebars-each-no-parameter: throws with handlebars@1.3.0, answers with handlebars@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Handlebars = require('handlebars')
let message = 'none'
try { Handlebars.compile('{{#each}}x{{/each}}')({}) } catch (e) { if (e instanceof TypeError) throw e; message = e.message }
show(message)
