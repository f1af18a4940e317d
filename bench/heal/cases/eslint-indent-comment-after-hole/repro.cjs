// eslint-indent-comment-after-hole: throws with eslint@3.14.0, answers with eslint@3.14.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
const code = '"use strict";\n\nmodule.exports = [\n\t, /*{\n\t}, */{\n\t\tname: "foo",\n\t}\n];\n'
show(linter.verify(code, { rules: { indent: [2, 'tab'] } }, 'file.js').map((m) => [m.ruleId, m.line]))
