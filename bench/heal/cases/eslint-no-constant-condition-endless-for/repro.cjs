// eslint-no-constant-condition-endless-for: throws with eslint@0.4.2, answers with eslint@0.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
show(linter.verify('for (;;) { work(); }\nif (true) { work(); }', { rules: { 'no-constant-condition': 2 } }).map((m) => [m.ruleId, m.line]))
