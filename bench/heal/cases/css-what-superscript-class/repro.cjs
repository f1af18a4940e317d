// css-what-superscript-class: throws with css-what@2.1.2, answers with css-what@2.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('css-what')
show(parse('.m² > a').map((rules) => rules.map((r) => [r.type, r.name, r.action, r.value])))
