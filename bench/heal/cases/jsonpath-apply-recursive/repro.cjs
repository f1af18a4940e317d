// jsonpath-apply-recursive: throws with jsonpath@0.2.4, answers with jsonpath@0.2.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const jp = require('jsonpath')
const data = { a: { list: [{ list: [1, 2] }, 3] } }
jp.apply(data, '$..list', (list) => list.length)
show(data)
