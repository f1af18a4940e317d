// handlebars-each-null-proto: throws with handlebars@4.5.2, answers with handlebars@4.5.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Handlebars = require('handlebars')
const render = Handlebars.compile('{{#each query}}{{@key}}={{this}};{{/each}}{{#each none}}x{{else}}empty{{/each}}')
show(render({ query: require('node:querystring').parse('a=1&b=2'), none: null }))
