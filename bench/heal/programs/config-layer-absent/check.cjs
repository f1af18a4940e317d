const layered = require('layered-config')
console.log(`RESULT ${JSON.stringify([layered({ a: { b: 1 } }, undefined, { a: { c: 2 } }), layered(null), layered({ a: [1] }, { a: [2] })])}`)
