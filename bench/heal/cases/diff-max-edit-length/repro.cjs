// diff-max-edit-length: throws with diff@5.2.0, answers with diff@6.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { createPatch } = require('diff')
const limit = { maxEditLength: 2 }
const small = createPatch('a.txt', 'one\ntwo\n', 'one\n2\n', '', '', limit)
const large = createPatch('b.txt', 'one\ntwo\nthree\n', '1\n2\n3\n', '', '', limit)
show([small.split('\n'), large === undefined ? 'too many changes' : large.split('\n')])
