// handlebars-nested-partial-block: throws with handlebars@4.0.5, answers with handlebars@4.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Handlebars = require('handlebars')
Handlebars.registerPartial('outer', '<outer>{{> @partial-block}}</outer>')
Handlebars.registerPartial('inner', '<inner>{{> @partial-block}}</inner>')
Handlebars.registerPartial('both', '{{#> outer}}{{#> inner}}{{> @partial-block}}{{/inner}}{{/outer}}')
show(Handlebars.compile('{{#> both}}hello {{name}}{{/both}}')({ name: 'ann' }))
