// json2xml-null: throws with json2xml@0.1.1, answers with json2xml@0.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const json2xml = require('json2xml')
show(json2xml({ root: { a: null, b: 1, c: [{ d: null }] } }))
