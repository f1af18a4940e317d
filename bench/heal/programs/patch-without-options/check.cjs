const { createPatch } = require('line-patch')
console.log(`RESULT ${JSON.stringify(createPatch('list.txt', 'one\ntwo\nthree\n', 'one\n2\nthree\n'))}`)
