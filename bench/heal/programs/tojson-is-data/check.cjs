const stringify = require('sorted-json')
console.log(`RESULT ${stringify({ name: 'export', toJSON: true, fields: { b: 2, a: 1 } })}`)
