// csscomb-empty-rule: throws with csscomb@1.0.0, answers with csscomb@2.0.0
const Comb = require('csscomb')
const comb = new Comb()
comb.configure({ 'always-semicolon': true, 'block-indent': true, 'colon-space': true, 'color-case': 'lower', 'rule-indent': true })
console.log(`RESULT ${JSON.stringify(comb.processString('a{}\nb{COLOR:#FFF}\n'))}`)
