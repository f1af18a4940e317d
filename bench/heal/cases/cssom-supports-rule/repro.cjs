// cssom-supports-rule: throws with cssom@0.3.2, answers with cssom@0.3.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const cssom = require('cssom')
const sheet = cssom.parse('@supports (transform-style: preserve-3d) { .foo { color: red; } } .bar { color: blue; }')
show([sheet.cssRules.length, sheet.cssRules[sheet.cssRules.length - 1].selectorText])
