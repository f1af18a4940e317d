// object-pick-null: throws with object.pick@1.1.1, answers with object.pick@1.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const pick = require('object.pick')
const users = [{ id: 1, name: 'a', hash: 'x' }, null, { id: 2 }]
show(users.map((user) => pick(user, ['id', 'name'])))
