const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { diff } = require('deep-object-diff')
show(diff(Object.assign(Object.create(null), { a: 1 }), Object.assign(Object.create(null), { a: 2, b: 3 })))
