// handlebars-escape-number: throws with handlebars@1.0.10, answers with handlebars@1.0.11
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Handlebars = require('handlebars')
const template = Handlebars.compile('{{title}}: {{tags}}')
show(template({ title: { toString: () => '<b>' }, tags: ['x', '&', 'y'] }))
