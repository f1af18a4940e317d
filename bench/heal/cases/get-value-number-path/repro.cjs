// get-value-number-path: throws with get-value@0.2.2, answers with get-value@2.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const get = require('get-value')
const report = { total: 7, 2019: { total: 3 } }
show([get(report, 'total'), get(report, '2019.total'), get(report, 2019)])
