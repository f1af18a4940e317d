const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const JSON5 = require('json5')
show([JSON5.stringify(Object.assign(Object.create(null), { a: [null, undefined, Object.create(null)] })), JSON5.stringify(undefined) === undefined, JSON5.parse('{a:1,}')])
