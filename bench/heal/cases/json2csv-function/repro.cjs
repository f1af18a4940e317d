// json2csv-function: throws with json2csv@3.11.5, answers with json2csv@4.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const json2csv = require('json2csv')
const parse = typeof json2csv === 'function' ? (data, options) => json2csv({ data, ...options }) : json2csv.parse
show(parse([{ a: 1, b: () => 2, c: Symbol.iterator }], { fields: ['a', 'b'] }))
