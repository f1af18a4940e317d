const angle = require('angle-templates')
const greet = angle.compile('<p>Hi <%= user.name %>, <%- locals.note %></p>')
console.log(`RESULT ${JSON.stringify(greet({ user: { name: 'Ada <3' }, note: '<b>welcome</b>' }))}`)
