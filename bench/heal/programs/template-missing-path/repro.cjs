const render = require('brace-template')
console.log(render('Dear {{user.name}}, {{order.address.city}}', { user: { name: 'Ada' }, order: {} }))
