// mustache-null-in-list: throws with mustache@0.7.2, answers with mustache@0.7.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mustache = require('mustache')
show(mustache.render('{{#users}}<{{name}}>{{/users}}', { users: [{ name: 'Ada' }, null, { name: 'Eve' }] }))
