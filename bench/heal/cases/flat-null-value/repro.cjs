// flat-null-value: throws with flat@0.1.0, answers with flat@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { flatten } = require('flat')
show(flatten({ user: { name: 'Ann', phone: null }, tags: ['a'] }))
