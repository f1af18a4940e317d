// parse-diff-stray-line: throws with parse-diff@0.4.1, answers with parse-diff@0.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('parse-diff')
const diff = ['diff --git a/x.txt b/x.txt', '--- a/x.txt', '+++ b/x.txt', '+stray', '@@ -1 +1,2 @@', ' a', '+b', ''].join('\n')
show(parse(diff).map((file) => [file.to, file.additions, file.chunks.map((chunk) => chunk.changes.map((change) => change.content))]))
