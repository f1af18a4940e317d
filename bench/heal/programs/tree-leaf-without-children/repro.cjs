const { names } = require('tree-tools')
console.log(names({ name: 'root', children: [{ name: 'left' }, { name: 'right', children: [{ name: 'deep' }] }] }).join(' '))
