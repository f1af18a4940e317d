// numeral-null: throws with numeral@1.5.5, answers with numeral@1.5.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const numeral = require('numeral')
show([numeral(null).format('0.0'), numeral(null).format('0,0'), numeral(2.5).format('0.00')])
