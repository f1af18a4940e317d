// handlebars-if-partial-block: throws with handlebars@4.0.7, answers with handlebars@4.0.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Handlebars = require('handlebars')
Handlebars.registerPartial('layout', '<main>{{#if @partial-block}}{{> @partial-block}}{{/if}}</main>')
show(Handlebars.compile('{{#> layout}}hello {{name}}{{/layout}}')({ name: 'ann' }))
