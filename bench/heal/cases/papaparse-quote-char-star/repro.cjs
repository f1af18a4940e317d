// papaparse-quote-char-star: throws with papaparse@4.6.2, answers with papaparse@5.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Papa = require('papaparse')
const rows = [{ name: 'x,y', size: 1 }, { name: 'plain', size: 2 }]
show([Papa.unparse(rows), Papa.unparse(rows, { quoteChar: '*' })])
