// fast-json-patch-operation-without-path: throws with fast-json-patch@0.5.2, answers with fast-json-patch@0.5.4
const jsonpatch = require('fast-json-patch')
const check = (patch, tree) => { const error = jsonpatch.validate(patch, tree); return error && [error.name, error.message, error.index] }
console.log(`RESULT ${JSON.stringify([check([{ op: 'replace', value: 'Not working' }], { a: 1 }), check([{ op: 'replace', path: '/a', value: 2 }, { op: 'remove', paht: '/a' }], { a: 1 }), String(check([{ op: 'replace', path: '/a', value: 2 }], { a: 1 }))])}`)
