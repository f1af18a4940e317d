// lodash-template-module: throws with lodash@4.18.0, answers with lodash@4.18.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const template = require('lodash/template')
show(template('Hello <%= user %>! <%- html %>')({ user: 'fred', html: '<b>' }))
