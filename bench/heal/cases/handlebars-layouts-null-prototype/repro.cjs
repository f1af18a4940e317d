// handlebars-layouts-null-prototype: throws with handlebars-layouts@3.1.2, answers with handlebars-layouts@3.1.3
const querystring = require('node:querystring')
const handlebars = require('handlebars')
require('handlebars-layouts').register(handlebars)
handlebars.registerPartial('card', '<h1>{{title}}</h1><p>{{#block "body"}}by {{author}}{{/block}}</p>')
const page = handlebars.compile('{{#embed "card" query}}{{/embed}}')
const query = querystring.parse('title=Soup&author=Ann')
console.log(`RESULT ${JSON.stringify([page({ query }), page({ query: { title: 'Tea' } })])}`)
