const access = require('role-check')

const ada = { name: 'ada', roles: ['editor'] }
const article = { title: 'News', author: 'bob' }
console.log(access.may(ada, 'read', article))
console.log(access.may(ada, 'edit', article))
