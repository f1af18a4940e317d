// ramda-prop-eq-null: throws with ramda@0.27.2, answers with ramda@0.28.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const R = require('ramda')
const users = [{ role: 'admin' }, null, { role: 'guest' }, undefined]
const isAdmin = R.propEq('role', 'admin')
show(users.map((user) => isAdmin(user)))
