const access = require('role-check')

const users = [
  { name: 'ada', roles: ['editor'] },
  { name: 'bob', roles: ['writer'] },
  { name: 'cat', roles: [] },
  { name: 'dan', roles: ['guest', 'admin'] }
]
const article = { author: 'bob' }
const ask = (work) => {
  try {
    return work() ?? 'passed'
  } catch (err) {
    return [err.name, err.status ?? null]
  }
}
const result = ['read', 'create', 'edit', 'remove'].map((action) => [
  action,
  users.map((user) => ask(() => access.may(user, action, article))),
  users.map((user) => ask(() => access.demand(user, action, { author: 'eve' }))),
  access.who(users, action)
])
result.push(ask(() => access.may(users[0], 'burn')))
console.log('RESULT ' + JSON.stringify(result))
