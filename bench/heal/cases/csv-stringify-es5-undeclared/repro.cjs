// csv-stringify-es5-undeclared: throws with csv-stringify@5.4.1, answers with csv-stringify@5.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stringify = require('csv-stringify/lib/es5/sync')
show(stringify([{ abc: 1 }, { abc: 2 }]))
