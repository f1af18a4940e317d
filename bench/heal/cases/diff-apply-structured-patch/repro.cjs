// diff-apply-structured-patch: throws with diff@5.1.0, answers with diff@5.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const diff = require('diff')
const patch = diff.structuredPatch('a.txt', 'b.txt', '1\n2\n3\n4', '1\nx\ny\n4', '', '')
show(diff.applyPatch('1\n2\n3\n4', patch))
