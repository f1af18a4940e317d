const { names, depth } = require('tree-tools')
console.log(`RESULT ${JSON.stringify([names({ name: 'a' }), names({ name: 'a', children: [{ name: 'b' }, { name: 'c', children: [] }] }), depth({ name: 'a' })])}`)
