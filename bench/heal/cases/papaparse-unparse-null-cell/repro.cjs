// papaparse-unparse-null-cell: throws with papaparse@5.7.0, answers with papaparse@5.7.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Papa = require('papaparse')
show([Papa.unparse([['name'], [null], ['Ada'], ['']], { skipEmptyLines: true, newline: '\n' }), Papa.unparse([[null, 1], [undefined]], { skipEmptyLines: true, newline: '\n' })])
