// diff-apply-to-empty: throws with diff@2.1.2, answers with diff@2.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const diff = require('diff')
const patch = diff.createPatch('notes.txt', '', 'hello\nworld\n')
show(diff.applyPatch('', patch))
