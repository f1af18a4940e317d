// prettyjson-undefined-in-list: throws with prettyjson@1.2.2, answers with prettyjson@1.2.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const prettyjson = require('prettyjson')
show(prettyjson.render({ a: 1, list: ['x', undefined, null] }, { noColor: true }))
