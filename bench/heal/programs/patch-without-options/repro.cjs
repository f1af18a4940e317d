const { createPatch } = require('line-patch')
console.log(createPatch('list.txt', 'one\ntwo\nthree\n', 'one\n2\nthree\n'))
