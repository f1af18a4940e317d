// flat-unflatten-null: throws with flat@1.6.2, answers with flat@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { unflatten } = require('flat')
show(unflatten({ 'user.address': null, 'user.address.city': 'Bonn', 'user.name': 'Ann' }))
