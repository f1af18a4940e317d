// mustache-null-proto-view: throws with mustache@2.1.0, answers with mustache@2.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mustache = require('mustache')
const query = Object.assign(Object.create(null), { name: 'Ada', tags: ['a', 'b'] })
show([mustache.render('{{name}}: {{#tags}}<{{.}}>{{/tags}}{{missing}}', query), mustache.render('{{query.name}}', { query })])
