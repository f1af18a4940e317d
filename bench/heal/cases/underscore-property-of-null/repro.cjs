// underscore-property-of-null: throws with underscore@1.7.0, answers with underscore@1.8.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const _ = require('underscore')
const users = [{ name: 'Ann', age: 40 }, null, { name: 'Bob', age: 30 }]
show([_.pluck(users, 'name').map(String), _.sortBy([{ age: 40 }, { age: 30 }], 'age'), _.where(users, { age: 30 })])
