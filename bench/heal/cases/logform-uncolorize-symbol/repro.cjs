// logform-uncolorize-symbol: throws with logform@2.4.1, answers with logform@2.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { format } = require('logform')
const { MESSAGE } = require('triple-beam')
const plain = format.combine(format.uncolorize(), format.simple())
const run = (message) => plain.transform({ level: 'info', message })[MESSAGE]
show([run('\u001b[31mred\u001b[39m'), run(Symbol('started')), run(5)])
