// handlebars-with-empty: throws with handlebars@1.0.10, answers with handlebars@1.0.12
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Handlebars = require('handlebars')
const template = Handlebars.compile('{{#with person}}{{name}}{{/with}}.')
show([template({ person: { name: 'Ann' } }), template({})])
